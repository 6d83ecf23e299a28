import { Group, MultiSelect, Select } from '@mantine/core';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { api, lies, rufe } from '../api/client';
import type { Sicht } from '../api/zeilen';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { zeitInWorten } from '../zeit/format';
import { anhaenge, nachrichten } from './abfragen';
import { zitatVon, type Strang } from './gespraech';

type Baustein = Sicht<'textbausteine', 'id' | 'kuerzel' | 'titel'>;

const bausteine = () =>
  queryOptions({
    queryKey: ['textbausteine', 'auswahl'],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('textbausteine')
          .select('id,kuerzel,titel')
          .order('kuerzel')
          .abortSignal(signal)
          .overrideTypes<Baustein[], { merge: false }>(),
      ),
  });

interface Eigenschaften {
  anfrageId: number;
  /** Quoted is only what the readers of this strand see anyway. */
  strang: Strang;
  einfuegen: (text: string) => void;
  /** Files of the Anfrage that are shown again; without it none can be. */
  dateien?: { gewaehlt: readonly number[]; waehlen: (ids: number[]) => void };
  /** The field of the text blocks, for its key. */
  feld: Ref<HTMLInputElement>;
}

/** Text blocks, quotations, and files that are in the Anfrage already. Loaded when somebody writes. */
export function Schreibhilfen({ anfrageId, strang, einfuegen, dateien, feld }: Eigenschaften) {
  const gesagt = useQuery(nachrichten(anfrageId));
  const zitierbar = (gesagt.data ?? [])
    .filter(
      (n) => n.art === strang && n.verfasser_rolle !== 'system' && n.zurueckgenommen_am === null,
    )
    .toReversed();
  const texte = useQuery(bausteine());
  const da = useQuery({ ...anhaenge(anfrageId), enabled: dateien !== undefined });
  const einsetzen = useMutation({
    mutationFn: async (id: number) =>
      String(await rufe('textbaustein_einsetzen', { textbaustein_id: id, anfrage_id: anfrageId })),
    onSuccess: einfuegen,
  });
  const einmal = new Map((da.data ?? []).map((a) => [a.datei_id, a]));
  return (
    <>
      <Group gap="sm" grow preventGrowOverflow={false}>
        {(texte.data ?? []).length > 0 && (
          <Select
            ref={feld}
            size="sm"
            aria-label="Textbaustein einsetzen"
            placeholder="Textbaustein (Alt+B)"
            searchable
            nothingFoundMessage="Kein Baustein passt"
            value={null}
            disabled={einsetzen.isPending}
            onChange={(id) => {
              if (id !== null) einsetzen.mutate(Number(id));
            }}
            data={(texte.data ?? []).map((b) => ({
              value: String(b.id),
              label: `${b.kuerzel} – ${b.titel}`,
            }))}
          />
        )}
        {zitierbar.length > 0 && (
          <Select
            size="sm"
            aria-label="Nachricht zitieren"
            placeholder="Nachricht zitieren"
            value={null}
            onChange={(id) => {
              const nachricht = zitierbar.find((n) => String(n.id) === id);
              if (nachricht !== undefined) einfuegen(zitatVon(nachricht));
            }}
            data={zitierbar.map((n) => ({
              value: String(n.id),
              label: `${n.verfasser_name}, ${zeitInWorten(n.erstellt_am)}: ${n.inhalt.slice(0, 60)}`,
            }))}
          />
        )}
        {dateien !== undefined && einmal.size > 0 && (
          <MultiSelect
            size="sm"
            aria-label="Dateien der Anfrage zeigen"
            placeholder={dateien.gewaehlt.length === 0 ? 'Dateien der Anfrage zeigen' : ''}
            maxValues={10}
            value={dateien.gewaehlt.map(String)}
            onChange={(ids) => dateien.waehlen(ids.map(Number))}
            data={[...einmal.values()].map((a) => ({
              value: String(a.datei_id),
              label: `${a.dateiname || 'Foto'}${a.intern ? ' (bisher intern)' : ''}`,
            }))}
          />
        )}
      </Group>
      <Fehlermeldung fehler={einsetzen.error} />
    </>
  );
}
