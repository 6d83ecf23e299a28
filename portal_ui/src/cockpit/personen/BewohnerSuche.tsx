import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bewohnerInWorten, bewohnerSuche, type Bewohner } from './bewohner';

interface Eigenschaften {
  label: string;
  laeuft: boolean;
  gewaehlt: (bewohner: Bewohner) => void;
}

/** Finds a tenant and the tenancy by surname. */
export function BewohnerSuche({ label, laeuft, gewaehlt }: Eigenschaften) {
  const [eingabe, setEingabe] = useState('');
  const [name] = useDebouncedValue(eingabe.trim(), 250);
  const treffer = useQuery(bewohnerSuche(name));
  return (
    <Stack gap={6}>
      <TextInput
        size="sm"
        label={label}
        placeholder="Nachname des Mieters"
        leftSection={<IconUserSearch size={16} aria-hidden="true" />}
        value={eingabe}
        onChange={(e) => setEingabe(e.currentTarget.value)}
      />
      <div role="status">
        {name.length >= 2 && treffer.data?.length === 0 && (
          <Text size="sm" c="dimmed">
            Niemand gefunden.
          </Text>
        )}
      </div>
      {treffer.data?.map((bewohner) => (
        <Button
          key={`${bewohner.mietverhaeltnis_id}-${bewohner.person_id}`}
          size="sm"
          variant="light"
          justify="flex-start"
          disabled={laeuft}
          onClick={() => gewaehlt(bewohner)}
        >
          {bewohnerInWorten(bewohner)}
        </Button>
      ))}
    </Stack>
  );
}
