import { Anchor } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { unzustellbare } from './abfragen';

/** The way to the addresses at which nothing arrives; only when there are any. */
export function UnzustellbarHinweis() {
  const anzahl = useQuery(unzustellbare()).data?.length ?? 0;
  if (anzahl === 0) return null;
  return (
    <Anchor component={Link} href="/versand/adressen" size="sm" className="hd-ziel">
      <IconMailOff size={18} aria-hidden="true" />
      {anzahl === 1 ? '1 Adresse ist nicht erreichbar' : `${anzahl} Adressen sind nicht erreichbar`}
    </Anchor>
  );
}
