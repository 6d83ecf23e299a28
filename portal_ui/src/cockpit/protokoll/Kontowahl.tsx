import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { rolle } from '@/gemeinsam/gestaltung/werte';
import { konten } from '../konten/abfragen';
import type { Filtereigenschaften } from './Filterleiste';

/** Whoever acted: any account for the head, those met in the log for an auditor. */
export function Kontowahl({ filter, setze, eintraege }: Filtereigenschaften) {
  const leitung = useSitzung().rolle === 'leitung';
  const [eingabe, setEingabe] = useState('');
  const [suche] = useDebouncedValue(eingabe, 250);
  const alle = useQuery({ ...konten({ rolle: null, suche }), enabled: leitung });
  const namen = new Map<string, string>();
  if (filter.konto !== null) namen.set(String(filter.konto), `Konto ${filter.konto}`);
  for (const k of alle.data ?? []) namen.set(String(k.id), `${k.name} (${rolle(k.rolle)})`);
  for (const e of eintraege) {
    const id = String(e.benutzerkonto_id);
    const bekannt = namen.get(id);
    if (e.benutzerkonto_id !== null && (bekannt === undefined || bekannt === `Konto ${id}`)) {
      namen.set(id, e.akteur);
    }
  }
  return (
    <Select
      size="sm"
      label="Wer"
      placeholder="Alle"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Konto aufheben' }}
      nothingFoundMessage="Niemand gefunden"
      limit={100}
      onSearchChange={setEingabe}
      data={[...namen].map(([value, label]) => ({ value, label }))}
      value={filter.konto === null ? null : String(filter.konto)}
      onChange={(wert) => setze({ konto: wert === null ? null : Number(wert) })}
    />
  );
}
