import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useDarf } from '@/gemeinsam/api/darf';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { fristeinstellungen } from './abfragen';
import { Formular } from './Formular';

/** How fast the office wants to react and to finish. */
export function FristenSeite() {
  useDocumentTitle('Fristen · Hausdraht');
  const daten = useQuery(fristeinstellungen());
  const darf = useDarf('fristen_speichern');
  if (daten.isPending || darf === undefined) return <Geruest />;
  if (daten.isError) return <Ladefehler fehler={daten.error} erneut={daten.refetch} />;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          Fristen
        </Title>
        <Text c="dimmed" maw="46rem">
          Bis wann jemand reagiert haben und bis wann eine Anfrage beendet sein soll. Es zählen
          Stunden der{' '}
          <Anchor component={Link} href="/einstellungen/email">
            Geschäftszeiten
          </Anchor>
          , ohne die Feiertage des Bundeslandes, in dem das Objekt liegt. Während eine Anfrage auf
          jemanden wartet, ruhen die Fristen. Änderungen gelten für neue Anfragen und für solche,
          deren Kategorie oder Priorität sich ändert.
        </Text>
      </div>
      {!darf && (
        <Hinweis ton="grau" Symbol={IconLock}>
          Diese Angaben ändert die Leitung.
        </Hinweis>
      )}
      <Formular gespeichert={daten.data} darf={darf} />
    </Stack>
  );
}
