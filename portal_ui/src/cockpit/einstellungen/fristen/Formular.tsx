import { NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { kategorie as kategoriewort } from '@/gemeinsam/gestaltung/werte';
import { Abschnitt } from '../Abschnitt';
import { Einstellungsformular } from '../Einstellungsformular';
import { fristeinstellungen, speichern, type Fristeinstellungen, type Ziel } from './abfragen';
import { KATEGORIEN, PRIORITAETEN, zielfehler } from './ziele';
import { Zielzeile } from './Zielzeile';
import stil from './Fristen.module.css';

interface Eigenschaften {
  gespeichert: Fristeinstellungen;
  darf: boolean;
}

/** All targets in one form; saved together. */
export function Formular({ gespeichert, darf }: Eigenschaften) {
  const [entwurf, setEntwurf] = useState<Fristeinstellungen | null>(null);
  const werte = entwurf ?? gespeichert;
  const client = useQueryClient();
  const geaendert = entwurf !== null && JSON.stringify(entwurf) !== JSON.stringify(gespeichert);
  const sichern = useMutation({
    mutationFn: () => speichern(gespeichert, werte),
    onSuccess: () => {
      client.setQueryData(fristeinstellungen().queryKey, werte);
      setEntwurf(null);
      notifications.show({ color: 'green', message: 'Die Fristen sind gespeichert.' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['frist_ziele'] }),
  });
  const setze = (neu: Ziel) =>
    setEntwurf({
      ...werte,
      ziele: werte.ziele.map((z) =>
        z.kategorie === neu.kategorie && z.prioritaet === neu.prioritaet ? neu : z,
      ),
    });
  return (
    <Einstellungsformular
      bereich="/einstellungen/fristen"
      geaendert={geaendert}
      sichern={sichern}
      verwerfen={() => setEntwurf(null)}
      knopf="Fristen speichern"
      falsch={werte.ziele.some((z) => zielfehler(z) !== null)}
    >
      {KATEGORIEN.map((kategorie) => (
        <Abschnitt key={kategorie} titel={kategoriewort(kategorie)}>
          <div className={stil.ziele}>
            <div className={stil.kopf} aria-hidden="true">
              <span>Priorität</span>
              <span>Reaktion nach</span>
              <span>Beendet nach</span>
            </div>
            {PRIORITAETEN.map((prioritaet) => {
              const ziel = werte.ziele.find(
                (z) => z.kategorie === kategorie && z.prioritaet === prioritaet,
              );
              return ziel && <Zielzeile key={prioritaet} ziel={ziel} darf={darf} setze={setze} />;
            })}
          </div>
        </Abschnitt>
      ))}
      <Abschnitt
        titel="Warnung"
        text="Wer zuständig ist, sieht „bald fällig“, sobald nur noch dieser Teil der Zeit übrig ist, und „überfällig“, wenn sie abgelaufen ist."
      >
        <NumberInput
          label="Warnen, wenn noch übrig sind"
          suffix=" %"
          min={0}
          max={90}
          allowDecimal={false}
          maw="15rem"
          readOnly={!darf}
          value={werte.warnung_prozent}
          onChange={(wert) =>
            typeof wert === 'number' && setEntwurf({ ...werte, warnung_prozent: wert })
          }
        />
      </Abschnitt>
    </Einstellungsformular>
  );
}
