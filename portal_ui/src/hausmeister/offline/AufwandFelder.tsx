import { Group, TextInput } from '@mantine/core';

/** Minutes and material as typed. */
export interface Aufwandeingabe {
  minuten: string;
  material: string;
}

export const KEIN_AUFWAND: Aufwandeingabe = { minuten: '', material: '' };

/** What is sent of it; null when nothing was entered. */
export function alsAufwand({ minuten, material }: Aufwandeingabe) {
  const wert = { minuten: Number(minuten || 0), material: material.trim() };
  return wert.minuten === 0 && wert.material === '' ? null : wert;
}

interface Eigenschaften {
  wert: Aufwandeingabe;
  aendern: (neu: Aufwandeingabe) => void;
}

/** Working time and material of one visit. */
export function AufwandFelder({ wert, aendern }: Eigenschaften) {
  return (
    <Group grow align="flex-start">
      <TextInput
        label="Minuten"
        description="Arbeitszeit"
        type="number"
        inputMode="numeric"
        min={0}
        max={1440}
        step={1}
        value={wert.minuten}
        onChange={(e) => aendern({ ...wert, minuten: e.currentTarget.value })}
      />
      <TextInput
        label="Material"
        description="Was verbraucht wurde"
        maxLength={2000}
        value={wert.material}
        onChange={(e) => aendern({ ...wert, material: e.currentTarget.value })}
      />
    </Group>
  );
}
