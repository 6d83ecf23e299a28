import { Group, Pill } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { datum } from '@/gemeinsam/zeit/format';
import { hatZeitraum, type Filter } from './auswahl';
import {
  bereiche,
  KATEGORIEN,
  mitarbeiter,
  objekte,
  PRIORITAETEN,
  QUELLEN,
  SCHADENSARTEN,
  schlagworte,
  ZUSTAENDIGKEITEN,
  type Wahlwert,
} from './wahlwerte';

const LISTEN: [
  'kategorie' | 'schadensart' | 'prioritaet' | 'zustaendigkeit' | 'quelle',
  readonly Wahlwert[],
][] = [
  ['kategorie', KATEGORIEN],
  ['schadensart', SCHADENSARTEN],
  ['prioritaet', PRIORITAETEN],
  ['zustaendigkeit', ZUSTAENDIGKEITEN],
  ['quelle', QUELLEN],
];

/** The filters that are set, each to be taken away. */
export function Filterchips({
  filter,
  setzen,
}: {
  filter: Filter;
  setzen: (filter: Filter) => void;
}) {
  const haeuser = useQuery({ ...objekte(), enabled: filter.objekt !== null }).data;
  const gebiete = useQuery({ ...bereiche(), enabled: filter.bereich !== null }).data;
  const leute = useQuery({
    ...mitarbeiter(),
    enabled: filter.zugewiesen !== null || filter.sachbearbeiter !== null,
  }).data;
  const worte = useQuery({ ...schlagworte(), enabled: filter.schlagwort !== null }).data;
  const chips: { wort: string; ohne: Filter }[] = [];
  for (const [name, werte] of LISTEN) {
    if (filter[name].length === 0) continue;
    const worte = filter[name].map((w) => wort(werte, w));
    chips.push({ wort: worte.join(' oder '), ohne: { ...filter, [name]: [] } });
  }
  const eines = (wert: number | null, werte: readonly Wahlwert[] | undefined, vor: string) =>
    wert === null ? null : `${vor}${wort(werte ?? [], String(wert), '…')}`;
  const einzeln: [
    'objekt' | 'bereich' | 'zugewiesen' | 'sachbearbeiter' | 'schlagwort',
    string | null,
  ][] = [
    ['objekt', eines(filter.objekt, haeuser, '')],
    ['bereich', eines(filter.bereich, gebiete, 'Bereich ')],
    ['sachbearbeiter', eines(filter.sachbearbeiter, leute, 'betreut von ')],
    ['zugewiesen', eines(filter.zugewiesen, leute, 'durch ')],
    ['schlagwort', eines(filter.schlagwort, worte, '#')],
  ];
  for (const [name, text] of einzeln) {
    if (text !== null) chips.push({ wort: text, ohne: { ...filter, [name]: null } });
  }
  if (hatZeitraum(filter)) {
    chips.push({ wort: zeitraum(filter), ohne: { ...filter, von: null, bis: null } });
  }
  if (filter.wartet) chips.push({ wort: 'wartet', ohne: { ...filter, wartet: false } });
  if (filter.ueberfaellig) {
    chips.push({ wort: 'überfällig', ohne: { ...filter, ueberfaellig: false } });
  }
  if (chips.length === 0) return null;
  return (
    <Group gap={4} role="group" aria-label="Gesetzte Filter">
      {chips.map((chip) => (
        <Pill
          key={chip.wort}
          size="md"
          withRemoveButton
          removeButtonProps={{
            'aria-hidden': false,
            'aria-label': `Filter „${chip.wort}“ entfernen`,
            tabIndex: 0,
          }}
          onRemove={() => setzen(chip.ohne)}
        >
          {chip.wort}
        </Pill>
      ))}
    </Group>
  );
}

const zeitraum = ({ von, bis }: Filter): string =>
  [von && `ab ${datum(von)}`, bis && `bis ${datum(bis)}`].filter(Boolean).join(' ');

const wort = (werte: readonly Wahlwert[], wert: string, sonst = wert): string =>
  werte.find(({ value }) => value === wert)?.label ?? sonst;
