import { Checkbox, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Zeile {
  anfrage_id: number;
  nummer: string;
  betreff: string;
  melder_name: string;
  einheit: string | null;
  grund: string | null;
}

interface Eigenschaften {
  titel: ReactNode;
  zeilen: readonly Zeile[];
  gewaehlt: ReadonlySet<number>;
  waehlen: (gewaehlt: Set<number>) => void;
}

/** Anfragen to tick, each with where it comes from and why it stands here. */
export function Auswahl({ titel, zeilen, gewaehlt, waehlen }: Eigenschaften) {
  const um = (id: number, an: boolean) => {
    const neu = new Set(gewaehlt);
    if (an) neu.add(id);
    else neu.delete(id);
    waehlen(neu);
  };
  return (
    <Stack gap="xs" role="group" aria-label={typeof titel === 'string' ? titel : undefined}>
      <Text fw={600}>{titel}</Text>
      {zeilen.map((z) => (
        <Checkbox
          key={z.anfrage_id}
          checked={gewaehlt.has(z.anfrage_id)}
          onChange={(e) => um(z.anfrage_id, e.currentTarget.checked)}
          label={`${z.nummer} · ${z.betreff}`}
          description={[z.einheit, z.melder_name, z.grund].filter(Boolean).join(' · ')}
        />
      ))}
    </Stack>
  );
}
