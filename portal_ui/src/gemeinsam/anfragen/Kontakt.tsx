import { Anchor } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { kontakt } from './kontaktdaten';

/** Telephone of the reporting person, one tap to call; nothing when there is none. */
export function Kontakt({ personId }: { personId: number | null }) {
  const person = useQuery(kontakt(personId));
  const telefon = person.data?.[0]?.telefon ?? '';
  if (telefon === '') return null;
  return (
    <Anchor href={`tel:${telefon.replace(/[^\d+]/g, '')}`} className="hd-ziel">
      <IconPhone size={16} aria-hidden="true" />
      {telefon}
    </Anchor>
  );
}
