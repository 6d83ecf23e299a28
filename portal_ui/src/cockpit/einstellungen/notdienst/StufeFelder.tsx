import {
  ActionIcon,
  Chip,
  Fieldset,
  Group,
  NativeSelect,
  NumberInput,
  Text,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { geraeteDerKonten } from '@/gemeinsam/push/abfragen';
import { alleDienstleister, mitarbeiter } from '../../stammdaten/abfragen';
import { hooks, TAGE, wegeZum, type Stufe } from './abfragen';

interface Eigenschaften {
  nr: number;
  stufe: Stufe;
  aendern: (teil: Partial<Stufe>) => void;
  entfernen: (() => void) | null;
}

const ARTEN = [
  { value: 'konto', label: 'Mitarbeiter' },
  { value: 'dienstleister', label: 'Dienstleister' },
  { value: 'kontakt', label: 'Andere Person' },
  { value: 'hook', label: 'SMS- oder Telefondienst' },
];

/** Who is alerted at this place, when, and how long until the next. */
export function StufeFelder({ nr, stufe: s, aendern, entfernen }: Eigenschaften) {
  const konten = useQuery(mitarbeiter()).data ?? [];
  const firmen = useQuery(alleDienstleister()).data ?? [];
  const dienste = useQuery(hooks()).data ?? [];
  const geraete = useQuery(geraeteDerKonten()).data;
  const wahl = {
    konto: {
      wert: s.benutzerkonto_id,
      liste: konten.filter((k) => k.gesperrt_am === null).map((k) => ({ id: k.id, wort: k.name })),
      setzen: (id: number | null) => aendern({ benutzerkonto_id: id }),
    },
    dienstleister: {
      wert: s.dienstleister_id,
      liste: firmen.filter((f) => f.aktiv).map((f) => ({ id: f.id, wort: f.name })),
      setzen: (id: number | null) => aendern({ dienstleister_id: id }),
    },
    hook: {
      wert: s.hook_id,
      liste: dienste.map((h) => ({ id: h.id, wort: h.bezeichnung })),
      setzen: (id: number | null) => aendern({ hook_id: id }),
    },
  };
  const auswahl = s.art === 'kontakt' ? null : wahl[s.art];
  return (
    <Fieldset legend={`${nr}. Stufe`}>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label="Wer?"
          value={s.art}
          onChange={(e) =>
            aendern({
              art: e.currentTarget.value as Stufe['art'],
              benutzerkonto_id: null,
              dienstleister_id: null,
              hook_id: null,
            })
          }
          data={ARTEN}
        />
        {auswahl !== null && (
          <NativeSelect
            label="Name"
            value={auswahl.wert === null ? '' : String(auswahl.wert)}
            onChange={(e) =>
              auswahl.setzen(e.currentTarget.value === '' ? null : Number(e.currentTarget.value))
            }
            data={[
              { value: '', label: 'Bitte wählen' },
              ...auswahl.liste.map((x) => ({ value: String(x.id), label: x.wort })),
            ]}
          />
        )}
        {(s.art === 'kontakt' || s.art === 'hook') && (
          <TextInput
            label={s.art === 'hook' ? 'Wen soll er erreichen?' : 'Name'}
            maxLength={200}
            value={s.name}
            onChange={(e) => aendern({ name: e.currentTarget.value })}
          />
        )}
        {s.art === 'kontakt' && (
          <TextInput
            type="email"
            label="E-Mail"
            value={s.email ?? ''}
            onChange={(e) => aendern({ email: e.currentTarget.value })}
          />
        )}
        {s.art === 'hook' && (
          <TextInput
            type="tel"
            label="Telefon"
            maxLength={50}
            value={s.telefon}
            onChange={(e) => aendern({ telefon: e.currentTarget.value })}
          />
        )}
        <NumberInput
          label="Minuten bis zur nächsten"
          w="11rem"
          min={1}
          max={240}
          allowDecimal={false}
          value={s.minuten}
          onChange={(wert) => aendern({ minuten: Number(wert) })}
        />
        {entfernen !== null && (
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={`${nr}. Stufe entfernen`}
            onClick={entfernen}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        )}
      </Group>
      {s.benutzerkonto_id !== null && geraete !== undefined && (
        <Text size="sm" c="dimmed" mt={6}>
          {wegeZum(geraete.get(s.benutzerkonto_id) ?? 0)}
        </Text>
      )}
      <Group align="flex-end" gap="sm" mt="sm">
        <Chip.Group
          multiple
          value={s.wochentage.map(String)}
          onChange={(tage: string[]) => aendern({ wochentage: tage.map(Number) })}
        >
          <Group gap={6} role="group" aria-label="Tage">
            {TAGE.map((tag, i) => (
              <Chip key={tag} value={String(i + 1)} size="sm">
                {tag}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <TextInput
          type="time"
          label="von"
          value={s.von ?? ''}
          onChange={(e) => aendern({ von: e.currentTarget.value || null })}
        />
        <TextInput
          type="time"
          label="bis"
          value={s.bis ?? ''}
          onChange={(e) => aendern({ bis: e.currentTarget.value || null })}
        />
        <TextInput
          type="date"
          label="ab Tag"
          value={s.gueltig_von ?? ''}
          onChange={(e) => aendern({ gueltig_von: e.currentTarget.value || null })}
        />
        <TextInput
          type="date"
          label="bis Tag"
          value={s.gueltig_bis ?? ''}
          onChange={(e) => aendern({ gueltig_bis: e.currentTarget.value || null })}
        />
      </Group>
    </Fieldset>
  );
}
