import { Checkbox, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import type { Json } from '@/gemeinsam/api/typen';
import { bereiche, mitarbeiter, schlagworte } from '../anfragen/wahlwerte';
import { andereAnfragen } from '../bearbeiten/abfragen';
import { inTagen } from '../bearbeiten/aenderungen';
import type { Art } from './akte';

export type Werte = Record<string, Json>;

interface Eigenschaften {
  art: Art;
  werte: Werte;
  setzen: (werte: Werte) => void;
}

const text = (wert: Json | undefined): string => (typeof wert === 'string' ? wert : '');

/** Whether an act has all it needs; the server says so once more. */
export function vollstaendig(art: Art, werte: Werte): boolean {
  if (art === 'annehmen') return true;
  if (art === 'ablehnen') return text(werte.begruendung).trim() !== '';
  if (art === 'prioritaet') return text(werte.prioritaet) !== '';
  if (art === 'schlagworte') return [werte.dazu, werte.weg].some((w) => Array.isArray(w));
  if (art === 'sachbearbeiter') return 'sachbearbeiter_konto_id' in werte;
  if (art === 'wiedervorlage') return 'am' in werte;
  return typeof werte[art === 'bereich' ? 'hausmeister_bereich_id' : 'andere_id'] === 'number';
}

/** What an act on many Anfragen needs to know. */
export function Angaben({ art, werte, setzen }: Eigenschaften) {
  if (art === 'sachbearbeiter') return <Person setzen={setzen} />;
  if (art === 'bereich') return <Bereich setzen={setzen} />;
  if (art === 'schlagworte') return <Schlagwort setzen={setzen} />;
  if (art === 'wiedervorlage') return <Tag werte={werte} setzen={setzen} />;
  if (art === 'duplikat') return <Andere setzen={setzen} />;
  if (art === 'prioritaet') {
    return (
      <Radio.Group
        label="Neue Priorität"
        value={text(werte.prioritaet)}
        onChange={(prioritaet) => setzen({ prioritaet })}
      >
        <Stack gap="xs" mt="xs">
          {['dringend', 'hoch', 'normal', 'niedrig'].map((wert, nr) => (
            <Radio key={wert} value={wert} label={wert} data-autofocus={nr === 0 || undefined} />
          ))}
        </Stack>
      </Radio.Group>
    );
  }
  if (art === 'ablehnen') {
    return (
      <Textarea
        label="Begründung"
        description="Jeder Mieter liest sie bei seiner Anfrage."
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={text(werte.begruendung)}
        onChange={(e) => setzen({ begruendung: e.currentTarget.value })}
      />
    );
  }
  return <Text>Sie übernehmen alle offenen unter den markierten Anfragen.</Text>;
}

type NurSetzen = Pick<Eigenschaften, 'setzen'>;

function Person({ setzen }: NurSetzen) {
  const leute = useQuery(mitarbeiter()).data ?? [];
  return (
    <Select
      label="Betreut von"
      searchable
      data-autofocus
      nothingFoundMessage="Niemand gefunden"
      data={[
        { value: '', label: 'niemand' },
        ...leute
          .filter(({ amt }) => amt !== 'hausmeister')
          .map(({ value, label }) => ({ value, label })),
      ]}
      onChange={(wert) =>
        setzen(wert === null ? {} : { sachbearbeiter_konto_id: wert === '' ? null : Number(wert) })
      }
    />
  );
}

function Bereich({ setzen }: NurSetzen) {
  return (
    <Select
      label="Hausmeister-Bereich"
      description="Nur Schäden und Wartungen können dorthin."
      searchable
      data-autofocus
      data={useQuery(bereiche()).data ?? []}
      onChange={(wert) => setzen(wert === null ? {} : { hausmeister_bereich_id: Number(wert) })}
    />
  );
}

function Schlagwort({ setzen }: NurSetzen) {
  const [wort, setWort] = useState('');
  const [weg, setWeg] = useState(false);
  const worte = useQuery(schlagworte()).data ?? [];
  const melden = (neu: string, nehmen: boolean) => {
    setWort(neu);
    setWeg(nehmen);
    const text = neu.trim();
    setzen(text === '' ? {} : { [nehmen ? 'weg' : 'dazu']: [text] });
  };
  return (
    <Stack gap="sm">
      <TextInput
        label="Schlagwort"
        list="sammel-schlagworte"
        maxLength={40}
        data-autofocus
        value={wort}
        onChange={(e) => melden(e.currentTarget.value, weg)}
      />
      <datalist id="sammel-schlagworte">
        {worte.map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
      <Checkbox
        label="Wegnehmen statt geben"
        checked={weg}
        onChange={(e) => melden(wort, e.currentTarget.checked)}
      />
    </Stack>
  );
}

function Tag({ werte, setzen }: Pick<Eigenschaften, 'werte' | 'setzen'>) {
  const keine = 'am' in werte && werte.am === null;
  return (
    <Stack gap="sm">
      <TextInput
        type="date"
        label="Wieder vorlegen am"
        data-autofocus
        min={inTagen(0)}
        disabled={keine}
        value={text(werte.am)}
        onChange={(e) => setzen(e.currentTarget.value === '' ? {} : { am: e.currentTarget.value })}
      />
      <Checkbox
        label="Nicht mehr vorlegen"
        checked={keine}
        onChange={(e) => setzen(e.currentTarget.checked ? { am: null } : {})}
      />
    </Stack>
  );
}

function Andere({ setzen }: NurSetzen) {
  const [eingabe, setEingabe] = useState('');
  const [suche] = useDebouncedValue(eingabe.trim(), 200);
  const treffer = useQuery({
    ...andereAnfragen(0, suche),
    placeholderData: keepPreviousData,
  }).data;
  return (
    <Stack gap="sm">
      <TextInput
        label="Duplikate von welcher Anfrage?"
        placeholder="Nummer, Betreff oder Name"
        data-autofocus
        value={eingabe}
        onChange={(e) => setEingabe(e.currentTarget.value)}
      />
      <Radio.Group
        aria-label="Gefundene Anfragen"
        onChange={(wert) => setzen({ andere_id: Number(wert) })}
      >
        <Stack gap="xs">
          {(treffer ?? []).map((a) => (
            <Radio
              key={a.id}
              value={String(a.id)}
              label={`${a.nummer} · ${a.betreff}`}
              description={[a.melder_name, anfrageStatus(a.status).wort]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
