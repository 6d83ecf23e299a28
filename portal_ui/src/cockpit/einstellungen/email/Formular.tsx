import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Einstellungsformular } from '../Einstellungsformular';
import { speichern, type Einstellungen } from './abfragen';
import { AbschnittAbsender } from './AbschnittAbsender';
import { AbschnittEingang } from './AbschnittEingang';
import { AbschnittNotdienst } from './AbschnittNotdienst';
import { AbschnittPflichtangaben } from './AbschnittPflichtangaben';
import { AbschnittZeiten } from './AbschnittZeiten';
import { TAGE, zeitfehler } from './geschaeftszeiten';

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
    <Einstellungsformular
      bereich="/einstellungen/email"
      geaendert={geaendert}
      sichern={sichern}
      verwerfen={() => setEntwurf(null)}
      knopf="Einstellungen speichern"
      falsch={zeitenFalsch}
    >
      <AbschnittAbsender {...angaben} />
      <AbschnittPflichtangaben {...angaben} />
      <AbschnittZeiten {...angaben} />
      <AbschnittNotdienst {...angaben} />
      <AbschnittEingang {...angaben} />
    </Einstellungsformular>
  );
}
