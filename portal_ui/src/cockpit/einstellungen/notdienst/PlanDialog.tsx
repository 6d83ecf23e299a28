import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { schadensart } from '@/gemeinsam/gestaltung/werte';
import { objekte } from '../../stammdaten/abfragen';
import { Formular } from '../../stammdaten/Formular';
import { useSpeichern } from '../../stammdaten/useSpeichern';
import type { Plan, Stufe } from './abfragen';
import { StufeFelder } from './StufeFelder';

const LEER: Stufe = {
  art: 'konto',
  benutzerkonto_id: null,
  dienstleister_id: null,
  hook_id: null,
  name: '',
  email: null,
  telefon: '',
  wochentage: [1, 2, 3, 4, 5, 6, 7],
  von: null,
  bis: null,
  gueltig_von: null,
  gueltig_bis: null,
  minuten: 15,
};
const ARTEN = ['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges'];

interface Eigenschaften {
  plan: Plan | null;
  schliessen: () => void;
}

/** A plan with its whole chain. */
export function PlanDialog({ plan, schliessen }: Eigenschaften) {
  const haeuser = useQuery(objekte());
  const [name, setName] = useState(plan?.bezeichnung ?? '');
  const [haus, setHaus] = useState(plan?.objekt_id == null ? '' : String(plan.objekt_id));
  const [art, setArt] = useState(plan?.schadensart ?? '');
  const [ab, setAb] = useState(plan?.ab_prioritaet ?? 'dringend');
  const [mal, setMal] = useState(plan?.durchgaenge ?? 2);
  const [stufen, setStufen] = useState<Stufe[]>(plan?.stufen ?? [LEER]);
  const speichern = useSpeichern(
    () =>
      rufe('notdienst_plan_speichern', {
        plan: {
          bezeichnung: name,
          objekt_id: haus === '' ? null : Number(haus),
          schadensart: art === '' ? null : art,
          ab_prioritaet: ab,
          durchgaenge: mal,
          stufen: stufen.map((s) => ({ ...s })),
        },
        ...(plan === null ? {} : { plan_id: plan.id }),
      }),
    'Der Plan ist gespeichert.',
    schliessen,
  );
  return (
    <Formular
      titel={plan === null ? 'Neuer Bereitschaftsplan' : 'Bereitschaftsplan'}
      ja="Speichern"
      laeuft={speichern.isPending}
      bereit={name.trim() !== ''}
      fehler={haeuser.error ?? speichern.error}
      schliessen={schliessen}
      absenden={() => speichern.mutate(undefined)}
    >
      <TextInput
        label="Name des Plans"
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <Group grow>
        <NativeSelect
          label="Für welches Haus?"
          value={haus}
          onChange={(e) => setHaus(e.currentTarget.value)}
          data={[
            { value: '', label: 'Alle Häuser' },
            ...(haeuser.data ?? []).map((o) => ({ value: String(o.id), label: o.bezeichnung })),
          ]}
        />
        <NativeSelect
          label="Für welche Schäden?"
          value={art}
          onChange={(e) => setArt(e.currentTarget.value)}
          data={[
            { value: '', label: 'Alle' },
            ...ARTEN.map((wert) => ({ value: wert, label: schadensart(wert) })),
          ]}
        />
      </Group>
      <Group grow>
        <NativeSelect
          label="Ab welcher Priorität?"
          value={ab}
          onChange={(e) => setAb(e.currentTarget.value)}
          data={[
            { value: 'dringend', label: 'dringend' },
            { value: 'hoch', label: 'hoch' },
          ]}
        />
        <NumberInput
          label="Wie oft reihum?"
          min={1}
          max={5}
          allowDecimal={false}
          value={mal}
          onChange={(wert) => setMal(Number(wert))}
        />
      </Group>
      {stufen.map((stufe, i) => (
        <StufeFelder
          // A place has no name of its own; its number is what it is.
          key={i}
          nr={i + 1}
          stufe={stufe}
          aendern={(teil) => setStufen(stufen.map((s, j) => (j === i ? { ...s, ...teil } : s)))}
          entfernen={stufen.length === 1 ? null : () => setStufen(stufen.toSpliced(i, 1))}
        />
      ))}
      <Group>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          disabled={stufen.length >= 20}
          onClick={() => setStufen([...stufen, LEER])}
        >
          Noch eine Stufe
        </Button>
      </Group>
    </Formular>
  );
}
