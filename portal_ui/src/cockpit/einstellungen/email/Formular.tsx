import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Verlassensschutz } from '@/gemeinsam/verlassen/Verlassensschutz';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { speichern, type Einstellungen } from './abfragen';
import { AbschnittAbsender } from './AbschnittAbsender';
import { AbschnittEingang } from './AbschnittEingang';
import { AbschnittNotdienst } from './AbschnittNotdienst';
import { AbschnittPflichtangaben } from './AbschnittPflichtangaben';
import { AbschnittZeiten } from './AbschnittZeiten';
import { TAGE, zeitfehler } from './geschaeftszeiten';
import stil from './Email.module.css';

/** What every section of the form gets. */
export interface Abschnittsangaben {
  werte: Einstellungen;
  setze: (teil: Partial<Einstellungen>) => void;
  darf: boolean;
}

/** All settings in one form; saved together. */
export function Formular({ gespeichert, darf }: { gespeichert: Einstellungen; darf: boolean }) {
  const [entwurf, setEntwurf] = useState<Einstellungen | null>(null);
  const werte = entwurf ?? gespeichert;
  const client = useQueryClient();
  const geaendert = entwurf !== null && JSON.stringify(entwurf) !== JSON.stringify(gespeichert);
  const zeitenFalsch = TAGE.some(
    ({ tag }) => zeitfehler(werte.geschaeftszeiten[tag] ?? []) !== null,
  );
  const sichern = useMutation({
    mutationFn: () => speichern(gespeichert, werte),
    onSuccess: () => {
      setEntwurf(null);
      notifications.show({ color: 'green', message: 'Die Einstellungen sind gespeichert.' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['email_einstellungen'] }),
  });
  const angaben = {
    werte,
    darf,
    setze: (teil: Partial<Einstellungen>) => setEntwurf({ ...werte, ...teil }),
  };
  return (
    <form
      className={stil.abschnitte}
      onSubmit={(e) => {
        e.preventDefault();
        sichern.mutate();
      }}
    >
      <AbschnittAbsender {...angaben} />
      <AbschnittPflichtangaben {...angaben} />
      <AbschnittZeiten {...angaben} />
      <AbschnittNotdienst {...angaben} />
      <AbschnittEingang {...angaben} />
      {geaendert && (
        <div className={stil.balken}>
          <Fehlermeldung fehler={sichern.error} />
          <Group justify="space-between">
            <Text fw={650}>Noch nicht gespeichert</Text>
            <Group gap="xs">
              <Button
                variant="default"
                size="sm"
                onClick={() => {
                  setEntwurf(null);
                  sichern.reset();
                }}
              >
                Verwerfen
              </Button>
              <Button type="submit" size="sm" loading={sichern.isPending} disabled={zeitenFalsch}>
                Einstellungen speichern
              </Button>
            </Group>
          </Group>
        </div>
      )}
      <Verlassensschutz
        aktiv={geaendert}
        bereich="/einstellungen/email"
        verwerfen={() => setEntwurf(null)}
      />
    </form>
  );
}
