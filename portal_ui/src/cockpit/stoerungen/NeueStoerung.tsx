import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { schadensart as artInWorten } from '@/gemeinsam/gestaltung/werte';
import { objekte } from '../stammdaten/abfragen';
import { Formular } from '../stammdaten/Formular';
import { einheiten, vorschlaege } from './abfragen';
import { Auswahl } from './Auswahl';
import { useAkt } from './useAkt';
import { alsZeitpunkt } from './zeitfeld';

const ARTEN = ['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges'] as const;
const VORGABE: Record<string, string> = {
  heizung: 'Die Heizung ist ausgefallen',
  wasser: 'Es gibt kein Wasser',
  elektrik: 'Der Strom ist ausgefallen',
  sanitaer: 'Die Abwasserleitung ist verstopft',
  sonstiges: '',
};

/** What an incident starts with when it is made of an Anfrage. */
export interface Ausgang {
  anfrageId: number;
  objektId: number;
  schadensart: string;
}

interface Eigenschaften {
  ausgang: Ausgang | null;
  schliessen: () => void;
}

/** A new incident: where, what, since when, and which Anfragen belong to it. */
export function NeueStoerung({ ausgang, schliessen }: Eigenschaften) {
  const [, gehe] = useLocation();
  const haeuser = useQuery(objekte());
  const [haus, setHaus] = useState(ausgang === null ? '' : String(ausgang.objektId));
  const [art, setArt] = useState(ausgang?.schadensart ?? 'heizung');
  const [titel, setTitel] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [bis, setBis] = useState('');
  const [wohnungen, setWohnungen] = useState<string[]>([]);
  const [gewaehlt, setGewaehlt] = useState<Set<number> | null>(null);
  const teile = useQuery({ ...einheiten(Number(haus)), enabled: haus !== '' });
  const moegliche = useQuery({ ...vorschlaege(Number(haus), art), enabled: haus !== '' });
  const zeilen = moegliche.data ?? [];
  const ids =
    gewaehlt ??
    new Set(
      zeilen
        .filter((z) => z.empfohlen || z.anfrage_id === ausgang?.anfrageId)
        .map((z) => z.anfrage_id),
    );
  const gezeigterTitel = titel ?? VORGABE[art] ?? '';
  const anlegen = useAkt(
    'sammelstoerungen',
    async () =>
      (await rufe('sammelstoerung_anlegen', {
        objekt_id: Number(haus),
        schadensart: art,
        titel: gezeigterTitel,
        beschreibung: text,
        einheit_ids: wohnungen.map(Number),
        ...(bis === '' ? {} : { voraussichtlich_bis: alsZeitpunkt(bis) ?? '' }),
        anfrage_ids: zeilen.filter((z) => ids.has(z.anfrage_id)).map((z) => z.anfrage_id),
      })) as { id: number },
    'Die Störung ist angelegt. Im Portal steht sie schon.',
    ({ id }) => {
      schliessen();
      gehe(`/stoerungen/${id}`);
    },
  );
  return (
    <Formular
      titel="Neue Störung"
      ja="Störung anlegen"
      laeuft={anlegen.isPending}
      bereit={haus !== '' && gezeigterTitel.trim() !== ''}
      fehler={haeuser.error ?? moegliche.error ?? anlegen.error}
      schliessen={schliessen}
      absenden={() => anlegen.mutate(undefined)}
    >
      <NativeSelect
        label="Haus"
        data-autofocus
        value={haus}
        onChange={(e) => {
          setHaus(e.currentTarget.value);
          setWohnungen([]);
          setGewaehlt(null);
        }}
        data={[
          { value: '', label: 'Bitte wählen' },
          ...(haeuser.data ?? []).map((o) => ({ value: String(o.id), label: o.bezeichnung })),
        ]}
      />
      <NativeSelect
        label="Was ist betroffen?"
        value={art}
        onChange={(e) => {
          setArt(e.currentTarget.value);
          setGewaehlt(null);
        }}
        data={ARTEN.map((wert) => ({ value: wert, label: artInWorten(wert) }))}
      />
      <TextInput
        label="Was Mieter lesen"
        maxLength={200}
        value={gezeigterTitel}
        onChange={(e) => setTitel(e.currentTarget.value)}
      />
      <Textarea
        label="Mehr dazu (freiwillig)"
        placeholder="Zum Beispiel: Der Heizungsbauer ist beauftragt und kommt heute Nachmittag."
        autosize
        minRows={2}
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
      {(teile.data?.length ?? 0) > 1 && (
        <MultiSelect
          label="Nur diese Wohnungen"
          placeholder={wohnungen.length === 0 ? 'Das ganze Haus' : ''}
          searchable
          clearable
          value={wohnungen}
          onChange={setWohnungen}
          data={(teile.data ?? []).map((e) => ({ value: String(e.id), label: e.bezeichnung }))}
        />
      )}
      {zeilen.length > 0 && (
        <Auswahl
          titel="Diese Anfragen gehören dazu"
          zeilen={zeilen}
          gewaehlt={ids}
          waehlen={setGewaehlt}
        />
      )}
    </Formular>
  );
}
