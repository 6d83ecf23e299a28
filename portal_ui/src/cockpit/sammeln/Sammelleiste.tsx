import { Button, CloseButton, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { alsJson, type Auswahl } from '../anfragen/auswahl';
import { anfragen, ARTEN, type Art } from './akte';
import { SammelDialog } from './SammelDialog';
import stil from './Sammelleiste.module.css';

interface Eigenschaften {
  auswahl: Auswahl;
  ids: ReadonlySet<number>;
  setzen: (ids: readonly number[]) => void;
  beenden: () => void;
}

/** What is marked, and what can be done to all of it. */
export function Sammelleiste({ auswahl, ids, setzen, beenden }: Eigenschaften) {
  const [art, setArt] = useState<Art | null>(null);
  const alle = useMutation({
    mutationFn: async () =>
      (await rufe('anfragen_auswaehlen', { auswahl: alsJson(auswahl) })) as {
        ids: number[];
        mehr: boolean;
      },
    onSuccess: ({ ids: gefunden, mehr }) => {
      setzen(gefunden);
      if (mehr) {
        notifications.show({
          message: 'Markiert sind die ersten 500; mehr geht nicht auf einmal.',
        });
      }
    },
  });
  return (
    <div className={stil.leiste} role="region" aria-label="Mehrere bearbeiten">
      <div className={stil.zeile}>
        <Text size="sm" fw={600} role="status" className={stil.zahl ?? ''}>
          {ids.size === 0 ? 'Nichts markiert' : `${anfragen(ids.size)} markiert`}
        </Text>
        <CloseButton aria-label="Markieren beenden" onClick={beenden} />
      </div>
      <div className={stil.zeile}>
        <Button
          size="sm"
          variant="default"
          flex={1}
          loading={alle.isPending}
          onClick={() => alle.mutate()}
        >
          Ganze Liste
        </Button>
        <Menu position="top-end" width="target">
          <Menu.Target>
            <Button
              size="sm"
              flex={1}
              disabled={ids.size === 0}
              rightSection={<IconChevronUp size={16} aria-hidden="true" />}
            >
              Handlung
            </Button>
          </Menu.Target>
          <Menu.Dropdown miw={290}>
            {ARTEN.map(({ art: wert, wort }) => (
              <Menu.Item key={wert} onClick={() => setArt(wert)}>
                {wort}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <Fehlermeldung fehler={alle.error} />
      {art !== null && (
        <SammelDialog
          art={art}
          ids={[...ids]}
          schliessen={() => setArt(null)}
          fertig={() => {
            setArt(null);
            beenden();
          }}
        />
      )}
    </div>
  );
}
