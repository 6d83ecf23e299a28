import { Button, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCamera } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { meineAnfragen, type AnfrageMitZeile } from '@/gemeinsam/anfragen/abfragen';
import { istBeendet } from '@/gemeinsam/gestaltung/werte';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { AnfrageKarten } from './AnfrageKarten';
import { KartenGeruest } from './KartenGeruest';
import { KeineAnfragen } from './KeineAnfragen';

function Gruppe({ titel, anfragen }: { titel: string; anfragen: AnfrageMitZeile[] }) {
  if (anfragen.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {titel}
      </Title>
      <AnfrageKarten anfragen={anfragen} />
    </section>
  );
}

/** All Anfragen of the tenant, running ones first. */
export function AnfragenSeite() {
  useDocumentTitle('Anfragen · Hausdraht');
  const liste = useQuery(meineAnfragen());
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        Ihre Anfragen
      </Title>
      {liste.isPending ? (
        <KartenGeruest />
      ) : liste.isError ? (
        <Ladefehler fehler={liste.error} erneut={liste.refetch} />
      ) : liste.data.length === 0 ? (
        <KeineAnfragen />
      ) : (
        <>
          <Gruppe titel="Laufend" anfragen={liste.data.filter((a) => !istBeendet(a.status))} />
          <Gruppe titel="Erledigt" anfragen={liste.data.filter((a) => istBeendet(a.status))} />
        </>
      )}
      <Button
        component={Link}
        href="/melden"
        size="lg"
        leftSection={<IconCamera size={22} aria-hidden="true" />}
      >
        Schaden melden
      </Button>
    </Stack>
  );
}
