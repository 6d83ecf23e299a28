import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { heuteIso } from '@/gemeinsam/zeit/format';
import { mitarbeiter } from '../abfragen';
import { Formular } from '../Formular';
import { useSpeichern } from '../useSpeichern';

/** Enters who stands in for whom, from the first to the last day. */
export function NeueVertretung({ schliessen }: { schliessen: () => void }) {
  const { rolle, benutzerkonto_id } = useSitzung();
  const konten = useQuery(mitarbeiter());
  const [wer, setWer] = useState(String(benutzerkonto_id));
  const [durch, setDurch] = useState('');
  const [von, setVon] = useState(heuteIso());
  const [bis, setBis] = useState('');
  const speichern = useSpeichern(
    () =>
      rufe('vertretung_anlegen', {
        benutzerkonto_id: Number(wer),
        vertreter_konto_id: Number(durch),
        von,
        bis,
      }),
    'Die Vertretung ist eingetragen.',
    schliessen,
  );
  const buero = (konten.data ?? []).filter(
    (k) => k.rolle !== 'hausmeister' && k.gesperrt_am === null,
  );
  const auswahl = (ohne: string) => [
    { value: '', label: 'Bitte wählen' },
    ...buero
      .filter((k) => String(k.id) !== ohne)
      .map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  return (
    <Formular
      titel="Vertretung eintragen"
      ja="Eintragen"
      laeuft={speichern.isPending}
      bereit={wer !== '' && durch !== '' && von !== '' && bis !== ''}
      fehler={konten.error ?? speichern.error}
      schliessen={schliessen}
      absenden={() => speichern.mutate(undefined)}
    >
      {rolle === 'leitung' && (
        <NativeSelect
          label="Wer ist nicht da?"
          value={wer}
          onChange={(e) => setWer(e.currentTarget.value)}
          data={auswahl('')}
        />
      )}
      <NativeSelect
        label={rolle === 'leitung' ? 'Wer vertritt?' : 'Wer vertritt Sie?'}
        data-autofocus
        value={durch}
        onChange={(e) => setDurch(e.currentTarget.value)}
        data={auswahl(wer)}
      />
      <Group grow>
        <TextInput
          type="date"
          label="Erster Tag"
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
    </Formular>
  );
}
