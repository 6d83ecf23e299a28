import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Formular } from '../stammdaten/Formular';
import type { Reichweite as Zahlen } from './abfragen';
import { Reichweite } from './Reichweite';
import { useAkt } from './useAkt';

interface Eigenschaften {
  id: number;
  art: 'beginn' | 'ende';
  schliessen: () => void;
}

/** Writes to everybody concerned, once; what it reaches is shown first. */
export function MitteilenDialog({ id, art, schliessen }: Eigenschaften) {
  const vorschau = useQuery({
    queryKey: ['sammelstoerungen', 'vorschau', id, art],
    gcTime: 0,
    queryFn: async () =>
      (await rufe('sammelstoerung_mitteilung_vorschau', {
        sammelstoerung_id: id,
        art,
      })) as Zahlen & { betreff: string; text: string },
  });
  const [betreff, setBetreff] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const b = betreff ?? vorschau.data?.betreff ?? '';
  const t = text ?? vorschau.data?.text ?? '';
  const senden = useAkt(
    'sammelstoerungen',
    () => rufe('sammelstoerung_mitteilen', { sammelstoerung_id: id, art, betreff: b, text: t }),
    'Die E-Mails werden geschrieben.',
    schliessen,
  );
  return (
    <Formular
      titel={
        art === 'beginn' ? 'Allen Betroffenen schreiben' : 'Allen schreiben, dass es behoben ist'
      }
      ja={`An ${vorschau.data?.per_email ?? 0} senden`}
      laeuft={senden.isPending}
      bereit={(vorschau.data?.per_email ?? 0) > 0 && b.trim() !== '' && t.trim() !== ''}
      fehler={vorschau.error ?? senden.error}
      schliessen={schliessen}
      absenden={() => senden.mutate(undefined)}
    >
      {vorschau.isPending ? (
        <Geruest zeilen={1} />
      ) : (
        vorschau.data !== undefined && <Reichweite zahlen={vorschau.data} />
      )}
      <TextInput
        label="Betreff"
        maxLength={200}
        value={b}
        onChange={(e) => setBetreff(e.currentTarget.value)}
      />
      <Textarea
        label="Text"
        description="Anrede, Gruß und Absender kommen dazu."
        autosize
        minRows={6}
        maxRows={16}
        maxLength={10_000}
        value={t}
        onChange={(e) => setText(e.currentTarget.value)}
      />
    </Formular>
  );
}
