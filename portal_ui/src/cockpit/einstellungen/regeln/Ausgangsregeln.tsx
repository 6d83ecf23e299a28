import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconRestore } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notifications } from '@mantine/notifications';
import { useLocation } from 'wouter';
import { fehlertext } from '@/gemeinsam/api/fehler';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { zuruecksetzen } from './abfragen';
import type { Regelentwurf } from './useRegelentwurf';

/** Back to the rules a new Mandant starts with; at once, after asking. */
export function Ausgangsregeln({ entwurf }: { entwurf: Regelentwurf }) {
  const [frage, setFrage] = useState(false);
  const client = useQueryClient();
  const [, gehe] = useLocation();
  const ersetzen = useMutation({
    mutationFn: () => zuruecksetzen(entwurf.basis),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['klassifikationsregeln'] });
      entwurf.verwirf();
      gehe('/einstellungen/regeln');
      notifications.show({ color: 'green', message: 'Es gelten wieder die Ausgangsregeln.' });
    },
    onError: (fehler) => {
      const { meldung, hinweis } = fehlertext(fehler);
      notifications.show({ color: 'red', title: meldung, message: hinweis });
    },
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Mehr zu den Regeln">
            <IconDots size={20} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconRestore size={18} aria-hidden="true" />}
            onClick={() => setFrage(true)}
          >
            Auf Ausgangsregeln zurücksetzen …
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Rueckfrage
        offen={frage}
        titel="Auf Ausgangsregeln zurücksetzen?"
        text="Alle Regeln werden sofort durch die mitgelieferten ersetzt. Eigene Regeln und Änderungen gehen dabei verloren."
        ja="Zurücksetzen"
        bestaetigt={() => {
          setFrage(false);
          ersetzen.mutate();
        }}
        schliessen={() => setFrage(false)}
      />
    </>
  );
}
