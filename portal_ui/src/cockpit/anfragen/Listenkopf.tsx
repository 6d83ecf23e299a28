import { Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useTasten } from '../tasten/useTasten';
import { AnsichtSpeichern } from './AnsichtSpeichern';
import { ANSICHTEN } from './ansichten';
import {
  hatZeitraum,
  pfad,
  SORTIERUNGEN,
  vertraegtZeitraum,
  type Auswahl,
  type Filter,
  type Sortierung,
} from './auswahl';
import { Filterchips } from './Filterchips';
import { Filterwahl } from './Filterwahl';
import { Listenmenue } from './Listenmenue';
import stil from '../liste/Liste.module.css';

/** Rest after the last key before the search begins (ms). */
const RUHE = 250;

interface Eigenschaften {
  auswahl: Auswahl;
  offen: number | null;
  /** Begins to mark rows. */
  auswaehlen: () => void;
}

/** Search, filters and order of the list; the address carries them all. */
export function Listenkopf({ auswahl, offen, auswaehlen }: Eigenschaften) {
  const [, gehe] = useLocation();
  const setzen = (anders: Partial<Auswahl>) =>
    gehe(pfad({ ...auswahl, ...anders }, offen), { replace: true });
  const filtern = (filter: Filter) => setzen({ filter });
  const gesucht = auswahl.suche !== '';
  return (
    <Stack gap={8} className={stil.kopf ?? ''}>
      <Title order={2} size="h4">
        {ANSICHTEN.find((a) => a.wert === auswahl.ansicht)?.wort}
      </Title>
      <Suchfeld key={auswahl.ansicht} suche={auswahl.suche} suchen={(suche) => setzen({ suche })} />
      <Group gap={6} wrap="nowrap">
        <Filterwahl filter={auswahl.filter} setzen={filtern} />
        <NativeSelect
          size="sm"
          aria-label="Reihenfolge"
          flex={1}
          disabled={gesucht}
          value={gesucht ? 'suche' : auswahl.sortierung}
          onChange={(e) => setzen({ sortierung: e.currentTarget.value as Sortierung })}
          data={
            gesucht
              ? [{ value: 'suche', label: 'Jüngste Treffer' }]
              : SORTIERUNGEN.map(({ wert, wort }) => ({
                  value: wert,
                  label: wort,
                  disabled: hatZeitraum(auswahl.filter) && !vertraegtZeitraum(wert),
                }))
          }
        />
        <AnsichtSpeichern auswahl={auswahl} />
        <Listenmenue auswahl={auswahl} auswaehlen={auswaehlen} />
      </Group>
      <Filterchips filter={auswahl.filter} setzen={filtern} />
    </Stack>
  );
}

function Suchfeld({ suche, suchen }: { suche: string; suchen: (suche: string) => void }) {
  const [eingabe, setEingabe] = useState(suche);
  const feld = useRef<HTMLInputElement>(null);
  const senden = useRef(suchen);
  useEffect(() => {
    senden.current = suchen;
  });
  useTasten({ '/': () => feld.current?.focus() });
  useEffect(() => {
    if (eingabe.trim() === suche) return;
    const spaeter = setTimeout(() => senden.current(eingabe.trim()), RUHE);
    return () => clearTimeout(spaeter);
  }, [eingabe, suche]);
  return (
    <TextInput
      ref={feld}
      size="sm"
      type="search"
      aria-label="Anfragen durchsuchen"
      placeholder="In allen Texten suchen"
      maxLength={200}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      value={eingabe}
      onChange={(e) => setEingabe(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key !== 'Escape') return;
        // Browsers empty a search field with Escape; here it only leaves it.
        e.preventDefault();
        e.currentTarget.blur();
      }}
    />
  );
}
