import { Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Formular } from '../stammdaten/Formular';
import type { Abschluss } from './abfragen';
import { Auswahl } from './Auswahl';
import { useAkt } from './useAkt';

interface Ergebnis {
  abgeschlossen: number;
  offen_geblieben: { nummer: string; grund: string | null }[];
}

const gelungen = ({ abgeschlossen, offen_geblieben }: Ergebnis): string =>
  [
    `Die Störung ist behoben, ${abgeschlossen === 1 ? 'eine Anfrage ist' : `${abgeschlossen} Anfragen sind`} abgeschlossen.`,
    offen_geblieben.length > 0
      ? `Offen bleiben ${offen_geblieben.map((a) => (a.grund === null ? a.nummer : `${a.nummer} (${a.grund})`)).join(', ')}.`
      : '',
  ].join(' ');

/** Ends an incident with everything that is ticked; what needs an end of its own is named. */
export function BehebenDialog({ id, schliessen }: { id: number; schliessen: () => void }) {
  const { name } = useSitzung();
  const client = useQueryClient();
  const vorschau = useQuery({
    queryKey: ['sammelstoerungen', 'detail', id, 'abschluss'],
    queryFn: async () =>
      (await rufe('sammelstoerung_beheben_vorschau', { sammelstoerung_id: id })) as Abschluss[],
  });
  const [massnahme, setMassnahme] = useState('');
  const [von, setVon] = useState(name);
  const [gewaehlt, setGewaehlt] = useState<Set<number> | null>(null);
  const zeilen = vorschau.data ?? [];
  const ids = gewaehlt ?? new Set(zeilen.filter((z) => z.schliesst).map((z) => z.anfrage_id));
  const mit = zeilen.filter((z) => z.schliesst);
  const eigene = zeilen.filter((z) => !z.schliesst);
  const beheben = useAkt(
    'sammelstoerungen',
    async () =>
      (await rufe('sammelstoerung_beheben', {
        sammelstoerung_id: id,
        massnahme,
        ausgefuehrt_von: von,
        anfrage_ids: [...ids],
        trotzdem_ids: eigene.map((z) => z.anfrage_id).filter((n) => ids.has(n)),
      })) as Ergebnis,
    gelungen,
    () => {
      void client.invalidateQueries({ queryKey: ['anfragen'] });
      schliessen();
    },
  );
  const anzahl = zeilen.filter((z) => ids.has(z.anfrage_id)).length;
  return (
    <Formular
      titel="Störung ist behoben"
      ja={anzahl === 0 ? 'Behoben' : `Behoben, ${anzahl} abschließen`}
      laeuft={beheben.isPending}
      bereit={!vorschau.isPending && massnahme.trim() !== '' && von.trim() !== ''}
      fehler={vorschau.error ?? beheben.error}
      schliessen={schliessen}
      absenden={() => beheben.mutate(undefined)}
    >
      <Textarea
        label="Was wurde getan?"
        data-autofocus
        autosize
        minRows={2}
        maxLength={2000}
        value={massnahme}
        onChange={(e) => setMassnahme(e.currentTarget.value)}
      />
      <TextInput
        label="Von wem?"
        maxLength={200}
        value={von}
        onChange={(e) => setVon(e.currentTarget.value)}
      />
      {mit.length > 0 && (
        <Auswahl
          titel="Diese Anfragen werden abgeschlossen"
          zeilen={mit}
          gewaehlt={ids}
          waehlen={setGewaehlt}
        />
      )}
      {eigene.length > 0 && (
        <Auswahl
          titel="Diese brauchen einen eigenen Abschluss und bleiben offen"
          zeilen={eigene}
          gewaehlt={ids}
          waehlen={setGewaehlt}
        />
      )}
      <Text size="sm" c="dimmed">
        Ein Abschluss lässt sich nicht rückgängig machen. Wessen Anfrage abgeschlossen wird, bekommt
        dazu die übliche E-Mail.
      </Text>
    </Formular>
  );
}
