import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { foto } from './zugang';

/** A photo the office shows; a tap opens it large. */
export function Foto({ token, id, nummer }: { token: string; id: number; nummer: number }) {
  const bild = useQuery({
    queryKey: ['auftrag', token, 'foto', id],
    queryFn: () => foto(token, id),
    retry: false,
  });
  const [adresse, setAdresse] = useState<string | null>(null);
  useEffect(() => {
    if (bild.data === undefined) return;
    const url = URL.createObjectURL(bild.data);
    // An address of a blob has to be given back, so it cannot be made while rendering.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setAdresse(url);
    return () => URL.revokeObjectURL(url);
  }, [bild.data]);
  if (bild.isError) return <Text c="dimmed">Foto {nummer} lässt sich nicht zeigen.</Text>;
  if (adresse === null) return <Skeleton h="7rem" />;
  return (
    <a href={adresse} target="_blank" rel="noreferrer" aria-label={`Foto ${nummer} groß ansehen`}>
      <img src={adresse} alt={`Foto ${nummer}`} />
    </a>
  );
}
