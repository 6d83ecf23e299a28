import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type Ref } from 'react';
import { zielsuche } from './zielsuche';
import type { Wahl } from './wahl';

interface Eigenschaften {
  feld: Ref<HTMLInputElement>;
  eingabe: string;
  setEingabe: (text: string) => void;
  /** What was found; becomes part of the choices. */
  gefunden: (wahlen: Wahl[]) => void;
  /** Enter in the field: take the first one. */
  nehmen: () => void;
}

/** Finds a person or an Anfrage that nobody suggested. */
export function Zielsuche({ feld, eingabe, setEingabe, gefunden, nehmen }: Eigenschaften) {
  const [text] = useDebouncedValue(eingabe.trim(), 250);
  const treffer = useQuery(zielsuche(text));
  useEffect(() => gefunden(treffer.data ?? []), [treffer.data, gefunden]);
  return (
    <div>
      <TextInput
        ref={feld}
        size="sm"
        label="Andere Person oder Anfrage"
        placeholder="Nachname oder Nummer"
        leftSection={<IconUserSearch size={16} aria-hidden="true" />}
        value={eingabe}
        onChange={(e) => setEingabe(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key === 'Escape') e.currentTarget.blur();
          if (e.key !== 'Enter') return;
          e.preventDefault();
          nehmen();
        }}
      />
      <Text size="sm" c="dimmed" role="status" mt={text.length >= 2 ? 4 : 0}>
        {text.length >= 2 &&
          (treffer.isError
            ? 'Die Suche ist gerade nicht möglich.'
            : treffer.data?.length === 0
              ? 'Niemand und nichts gefunden.'
              : '')}
      </Text>
    </div>
  );
}
