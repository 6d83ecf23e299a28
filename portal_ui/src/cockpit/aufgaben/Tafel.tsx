import { Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tafel, type Aufgabe } from '@/gemeinsam/aufgaben/abfragen';
import { ErledigenDialog } from '@/gemeinsam/aufgaben/ErledigenDialog';
import { useAufgabeAkt } from '@/gemeinsam/aufgaben/useAufgabeAkt';
import { fehlertext } from '@/gemeinsam/api/fehler';
import { AufgabeDialog } from './AufgabeDialog';
import { Karte } from './Karte';
import { abgelegt, ansage, inSpalten, lageVon, SPALTEN, spalteVon, type Lage } from './tafel';
import { useHeben } from './useHeben';
import stil from './Tafel.module.css';

/** The tasks in columns; a card is moved with mouse, finger or keyboard. */
export function Tafel({ aufgaben }: { aufgaben: readonly Aufgabe[] }) {
  const [offen, setOffen] = useState<number | null>(null);
  const [erledigt, setErledigt] = useState<number | null>(null);
  const client = useQueryClient();
  const verschieben = useAufgabeAkt('aufgabe_verschieben');
  const finde = (id: number | null) => aufgaben.find((a) => a.id === id);

  const ablegen = (lage: Lage) => {
    const aufgabe = finde(lage.id);
    const vorher = lageVon(inSpalten(aufgaben, null), lage.id);
    if (aufgabe === undefined || JSON.stringify(vorher) === JSON.stringify(lage)) return;
    if (lage.spalte === 'erledigt') {
      setErledigt(lage.id);
      return;
    }
    // Shown at once; a refetch under way would bring the old order back.
    void client.cancelQueries({ queryKey: tafel().queryKey });
    client.setQueryData(tafel().queryKey, (alle) => alle && abgelegt(alle, lage));
    verschieben.mutate(
      {
        aufgabe_id: lage.id,
        status: lage.spalte,
        bisher: aufgabe.status,
        ...(lage.vor !== null && { vor_id: lage.vor }),
      },
      {
        onError: (fehler) => {
          const { meldung, hinweis } = fehlertext(fehler);
          notifications.show({ color: 'red', title: meldung, message: hinweis });
        },
      },
    );
  };
  const heben = useHeben({
    spalten: (lage) => inSpalten(aufgaben, lage),
    ablegen,
    oeffnen: setOffen,
  });
  const spalten = inSpalten(aufgaben, heben.lage);
  const gezeigt = finde(offen);
  const fertig = finde(erledigt);
  return (
    <>
      <p id="tafel-hilfe" className="hd-nur-vorlesen">
        Leertaste hebt die Karte auf, Pfeiltasten bewegen sie, Leertaste legt sie ab, Esc bricht ab.
      </p>
      <div role="status" aria-live="assertive" className="hd-nur-vorlesen">
        {heben.lage !== null && ansage(spalten, heben.lage)}
      </div>
      <div className={stil.tafel} data-hebt={heben.lage !== null || undefined}>
        {SPALTEN.map(({ wert, wort }) => (
          <section
            key={wert}
            className={stil.spalte}
            data-spalte={wert}
            data-ziel={heben.lage?.spalte === wert || undefined}
            aria-labelledby={`spalte-${wert}`}
          >
            <Title order={2} size="h5" id={`spalte-${wert}`} className={stil.kopf ?? ''}>
              {wort} <span className={stil.zahl}>{spalten[wert].length}</span>
            </Title>
            <ul className={stil.karten}>
              {spalten[wert].map((aufgabe) => (
                <Karte key={aufgabe.id} aufgabe={aufgabe} heben={heben} />
              ))}
            </ul>
            {spalten[wert].length === 0 && (
              <Text c="dimmed" size="sm" className={stil.leer ?? ''}>
                {wert === 'erledigt' ? 'Noch nichts erledigt.' : 'Keine Aufgabe.'}
              </Text>
            )}
          </section>
        ))}
      </div>
      {gezeigt !== undefined && (
        <AufgabeDialog
          key={`akte${gezeigt.id}`}
          aufgabe={gezeigt}
          schliessen={() => setOffen(null)}
          erledigen={() => {
            setOffen(null);
            setErledigt(gezeigt.id);
          }}
          verschieben={(spalte) => {
            setOffen(null);
            ablegen({ id: gezeigt.id, spalte, vor: null });
          }}
        />
      )}
      {fertig !== undefined && spalteVon(fertig) !== 'erledigt' && (
        <ErledigenDialog
          key={`fertig${fertig.id}`}
          aufgabe={fertig}
          offen
          schliessen={() => setErledigt(null)}
        />
      )}
    </>
  );
}
