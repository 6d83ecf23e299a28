import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { AbschlussFormular } from '../anfragen/AbschlussFormular';
import { useAbschluss, type Abschluss, type Abschlussfotos } from '../anfragen/useAbschluss';
import { useSitzung } from '../anmeldung/useSitzung';
import { istBeendet } from '../gestaltung/werte';
import type { Aufgabe } from './abfragen';
import { folge, useAufgabeAkt } from './useAufgabeAkt';

interface Eigenschaften {
  aufgabe: Aufgabe;
  offen: boolean;
  schliessen: () => void;
  /** How it is sent, when not at once. */
  senden?: (
    angaben: Abschluss & { anfrage_offen_lassen: boolean },
    fotos: Abschlussfotos,
  ) => Promise<unknown>;
}

/** Finishes a task; closes its Anfrage unless that is unwanted. */
export function ErledigenDialog({ aufgabe, offen, schliessen, senden }: Eigenschaften) {
  const { rolle } = useSitzung();
  const [offenLassen, setOffenLassen] = useState(false);
  const erledigen = useAufgabeAkt(
    'aufgabe_erledigen',
    ({ anfrage }) => `Die Aufgabe ist erledigt.${folge(anfrage)}`,
  );
  const abschluss = useAbschluss(`aufgabe:${aufgabe.id}`, async (angaben, fotos) => {
    const alles = { ...angaben, anfrage_offen_lassen: offenLassen };
    return senden === undefined
      ? erledigen.mutateAsync({
          aufgabe_id: aufgabe.id,
          ...alles,
          datei_ids: await fotos.hochladen(),
        })
      : senden(alles, fotos);
  });
  const schliesst = aufgabe.anfragen !== null && !istBeendet(aufgabe.anfragen.status);
  return (
    <AbschlussFormular
      titel={`Erledigt: ${aufgabe.titel}`}
      senden="Erledigt"
      offen={offen}
      schliessen={schliessen}
      abschluss={abschluss}
      pflicht={schliesst && !offenLassen && aufgabe.anfragen?.kategorie === 'schaden'}
    >
      {schliesst && (
        <Checkbox
          checked={offenLassen}
          onChange={(e) => setOffenLassen(e.currentTarget.checked)}
          label={`Die Anfrage ${aufgabe.anfragen?.nummer ?? ''} offen lassen`}
          description={
            rolle === 'hausmeister'
              ? 'Sonst wird sie mit diesen Angaben abgeschlossen, und der Mieter sieht es.'
              : 'Sonst wird sie mit diesen Angaben abgeschlossen, sobald keine andere Aufgabe mehr läuft.'
          }
        />
      )}
    </AbschlussFormular>
  );
}
