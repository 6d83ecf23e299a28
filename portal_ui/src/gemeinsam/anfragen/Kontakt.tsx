import { Anchor } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api, lies } from '../api/client';

/** Telephone of the reporting person, one tap to call; nothing when there is none. */
export function Kontakt({ personId }: { personId: number | null }) {
  const person = useQuery({
    queryKey: ['personen', 'detail', personId],
    enabled: personId !== null,
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('personen')
          .select('id,telefon')
          .eq('id', personId ?? 0)
          .abortSignal(signal)
          .overrideTypes<{ id: number; telefon: string }[], { merge: false }>(),
      ),
  });
  const telefon = person.data?.[0]?.telefon ?? '';
  if (telefon === '') return null;
  return (
    <Anchor href={`tel:${telefon.replace(/[^\d+]/g, '')}`} className="hd-ziel">
      <IconPhone size={16} aria-hidden="true" />
      {telefon}
    </Anchor>
  );
}
