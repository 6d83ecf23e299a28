import { Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { heuteIso } from '@/gemeinsam/zeit/format';
import { objekte } from '../stammdaten/abfragen';
import { Formular } from '../stammdaten/Formular';
import { Reichweite } from '../stoerungen/Reichweite';
import { useAkt } from '../stoerungen/useAkt';
import { reichweite } from './abfragen';

/** A new notice: where, what, how long, and whether by mail as well. */
export function NeuerAushang({ schliessen }: { schliessen: () => void }) {
  const haeuser = useQuery(objekte());
  const [haus, setHaus] = useState('');
  const [titel, setTitel] = useState('');
  const [text, setText] = useState('');
  const [von, setVon] = useState(heuteIso());
  const [bis, setBis] = useState('');
  const [mail, setMail] = useState(false);
  const objektId = haus === '' || haus === 'alle' ? null : Number(haus);
  const zahlen = useQuery({ ...reichweite(objektId), enabled: mail && haus !== '' }).data;
  const anlegen = useAkt(
    'aushaenge',
    () =>
      rufe('aushang_anlegen', {
        titel,
        text,
        von,
        bis,
        per_email: mail,
        ...(objektId === null ? {} : { objekt_id: objektId }),
      }),
    'Der Aushang ist angelegt.',
    schliessen,
  );
  return (
    <Formular
      titel="Neuer Aushang"
      ja={
        mail && zahlen !== undefined ? `Aushängen und ${zahlen.per_email} schreiben` : 'Aushängen'
      }
      laeuft={anlegen.isPending}
      bereit={haus !== '' && titel.trim() !== '' && text.trim() !== '' && von !== '' && bis !== ''}
      fehler={haeuser.error ?? anlegen.error}
      schliessen={schliessen}
      absenden={() => anlegen.mutate(undefined)}
    >
      <NativeSelect
        label="Wo?"
        data-autofocus
        value={haus}
        onChange={(e) => setHaus(e.currentTarget.value)}
        data={[
          { value: '', label: 'Bitte wählen' },
          { value: 'alle', label: 'In allen Häusern' },
          ...(haeuser.data ?? []).map((o) => ({ value: String(o.id), label: o.bezeichnung })),
        ]}
      />
      <TextInput
        label="Überschrift"
        maxLength={200}
        value={titel}
        onChange={(e) => setTitel(e.currentTarget.value)}
      />
      <Textarea
        label="Text"
        autosize
        minRows={5}
        maxRows={16}
        maxLength={10_000}
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <Group grow>
        <TextInput
          type="date"
          label="Erster Tag"
          min={heuteIso()}
          value={von}
          onChange={(e) => setVon(e.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="Letzter Tag"
          min={von}
          value={bis}
          onChange={(e) => setBis(e.currentTarget.value)}
        />
      </Group>
      <Checkbox
        label="Auch per E-Mail"
        description="Wer E-Mails zu Aushängen abgewählt hat, bekommt keine."
        disabled={von !== heuteIso()}
        checked={mail && von === heuteIso()}
        onChange={(e) => setMail(e.currentTarget.checked)}
      />
      {mail && zahlen !== undefined && <Reichweite zahlen={zahlen} />}
    </Formular>
  );
}
