import {
  Button,
  Group,
  Indicator,
  MultiSelect,
  Popover,
  Select,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTasten } from '../tasten/useTasten';
import { anzahlFilter, OHNE_FILTER, type Filter } from './auswahl';
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

interface Eigenschaften {
  filter: Filter;
  setzen: (filter: Filter) => void;
}

/** Narrows the list; every choice takes effect at once. */
export function Filterwahl({ filter, setzen }: Eigenschaften) {
  const [offen, setOffen] = useState(false);
  const anzahl = anzahlFilter(filter);
  useTasten({ f: () => setOffen(true) });
  return (
    <Popover
      opened={offen}
      onChange={setOffen}
      width={330}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Indicator label={anzahl} size={18} disabled={anzahl === 0}>
        <Popover.Target>
          <Button
            size="sm"
            px="sm"
            fw={500}
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
            onClick={() => setOffen(!offen)}
          >
            Filter
          </Button>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label="Filter" mah="75vh" style={{ overflowY: 'auto' }}>
        <Felder filter={filter} setzen={setzen} />
        <Button
          mt="sm"
          variant="subtle"
          fullWidth
          disabled={anzahl === 0}
          onClick={() => setzen(OHNE_FILTER)}
        >
          Alle Filter entfernen
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Felder({ filter, setzen }: Eigenschaften) {
  const haeuser = useQuery(objekte()).data ?? [];
  const gebiete = useQuery(bereiche()).data ?? [];
  const leute = useQuery(mitarbeiter()).data ?? [];
  const worte = useQuery(schlagworte()).data ?? [];
  const mehrere = (
    name: 'kategorie' | 'schadensart' | 'prioritaet' | 'zustaendigkeit' | 'quelle',
  ) => ({
    value: [...filter[name]],
    size: 'sm',
    onChange: (werte: string[]) => setzen({ ...filter, [name]: werte }),
    searchable: true,
    nothingFoundMessage: 'Nichts gefunden',
    clearable: true,
    comboboxProps: { withinPortal: false },
  });
  const eines = (name: 'objekt' | 'bereich' | 'zugewiesen' | 'sachbearbeiter' | 'schlagwort') => ({
    value: filter[name] === null ? null : String(filter[name]),
    onChange: (wert: string | null) =>
      setzen({ ...filter, [name]: wert === null ? null : Number(wert) }),
    size: 'sm',
    placeholder: 'alle',
    clearable: true,
    searchable: true,
    nothingFoundMessage: 'Nichts gefunden',
    comboboxProps: { withinPortal: false },
  });
  return (
    <Stack gap="xs">
      <MultiSelect label="Kategorie" data={KATEGORIEN} {...mehrere('kategorie')} />
      <MultiSelect label="Schadensart" data={SCHADENSARTEN} {...mehrere('schadensart')} />
      <MultiSelect label="Priorität" data={[...PRIORITAETEN]} {...mehrere('prioritaet')} />
      <MultiSelect label="Zuständig" data={ZUSTAENDIGKEITEN} {...mehrere('zustaendigkeit')} />
      <MultiSelect label="Eingang über" data={QUELLEN} {...mehrere('quelle')} />
      <Select label="Objekt" data={haeuser} {...eines('objekt')} />
      <Group gap="xs" grow>
        {(['von', 'bis'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            size="sm"
            label={name === 'von' ? 'Eingegangen ab' : 'bis'}
            value={filter[name] ?? ''}
            onChange={(e) => setzen({ ...filter, [name]: e.currentTarget.value || null })}
          />
        ))}
      </Group>
      <Select label="Schlagwort" data={worte} {...eines('schlagwort')} />
      <Select label="Hausmeister-Bereich" data={gebiete} {...eines('bereich')} />
      <Select label="Betreut von" data={imBuero(leute)} {...eines('sachbearbeiter')} />
      <Select label="Erledigt durch" data={leute} {...eines('zugewiesen')} />
      <Switch
        size="sm"
        label="Wartet auf jemanden"
        checked={filter.wartet}
        onChange={(e) => setzen({ ...filter, wartet: e.currentTarget.checked })}
      />
      <Switch
        size="sm"
        label="Überfällig"
        checked={filter.ueberfaellig}
        onChange={(e) => setzen({ ...filter, ueberfaellig: e.currentTarget.checked })}
      />
    </Stack>
  );
}

const imBuero = (leute: readonly (Wahlwert & { amt: string })[]): Wahlwert[] =>
  leute.filter(({ amt }) => amt !== 'hausmeister');
