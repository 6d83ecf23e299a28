import { Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BENACHRICHTIGUNGEN } from '@/gemeinsam/konto/benachrichtigungen';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { eigeneWahl } from './wahl';
import { Wahlschalter } from './Wahlschalter';
import stil from './Benachrichtigungen.module.css';

/** Which mails a tenant wants; each switch is stored at once. */
export function Benachrichtigungen() {
  const wahl = useQuery(eigeneWahl());
  return (
    <Paper p="lg" withBorder component="section" aria-labelledby="benachrichtigungen">
      <Stack gap="sm">
        <Title order={2} size="h4" id="benachrichtigungen">
          Benachrichtigungen per E-Mail
        </Title>
        <Text c="dimmed">
          Wählen Sie, wozu Sie eine E-Mail möchten. Es geht nichts verloren: Alles steht auch hier
          im Portal.
        </Text>
        {wahl.isPending ? (
          <Stack role="status" aria-label="Wird geladen" gap="xs">
            <Skeleton height={52} />
            <Skeleton height={52} />
          </Stack>
        ) : wahl.isError ? (
          <Ladefehler fehler={wahl.error} erneut={wahl.refetch} />
        ) : (
          <div className={stil.wahl}>
            {BENACHRICHTIGUNGEN.map((eine) => (
              <Wahlschalter key={eine.ereignis} {...eine} an={wahl.data[eine.ereignis] ?? true} />
            ))}
          </div>
        )}
      </Stack>
    </Paper>
  );
}
