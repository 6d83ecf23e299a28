import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Formular } from '../stammdaten/Formular';
import type { Stoerung } from './abfragen';
import { useAkt } from './useAkt';
import { alsFeld, alsZeitpunkt } from './zeitfeld';

/** Changes what tenants read about a running incident. */
export function BearbeitenDialog({ s, schliessen }: { s: Stoerung; schliessen: () => void }) {
  const [titel, setTitel] = useState(s.titel);
  const [text, setText] = useState(s.beschreibung);
  const [bis, setBis] = useState(alsFeld(s.voraussichtlich_bis));
  const speichern = useAkt(
    'sammelstoerungen',
    () => {
      const ende = alsZeitpunkt(bis);
      return rufe('sammelstoerung_aendern', {
        sammelstoerung_id: s.id,
        titel,
        beschreibung: text,
        ...(ende === null ? {} : { voraussichtlich_bis: ende }),
      });
    },
    'Gespeichert. Im Portal steht es schon.',
    schliessen,
  );
  return (
    <Formular
      titel="Störung bearbeiten"
      ja="Speichern"
      laeuft={speichern.isPending}
      bereit={titel.trim() !== ''}
      fehler={speichern.error}
      schliessen={schliessen}
      absenden={() => speichern.mutate(undefined)}
    >
      <TextInput
        label="Was Mieter lesen"
        data-autofocus
        maxLength={200}
        value={titel}
        onChange={(e) => setTitel(e.currentTarget.value)}
      />
      <Textarea
        label="Mehr dazu (freiwillig)"
        autosize
        minRows={3}
        maxLength={4000}
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label="Voraussichtlich behoben bis (freiwillig)"
        value={bis}
        onChange={(e) => setBis(e.currentTarget.value)}
      />
    </Formular>
  );
}
