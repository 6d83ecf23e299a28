import { Paper, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { BENACHRICHTIGUNGEN, eigeneWahl } from './wahl';
import stil from './Benachrichtigungen.module.css';

/** Which mails a tenant wants; each switch is stored at once. */
export function Benachrichtigungen() {
  const wahl = useQuery(eigeneWahl());
  const client = useQueryClient();
  const { queryKey } = eigeneWahl();
  const waehlen = useMutation({
    mutationFn: ({ ereignis, an }: { ereignis: string; an: boolean }) =>
      rufe('benachrichtigung_waehlen', { ereignis, per_email: an }),
    onMutate: async ({ ereignis, an }) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (alt) => ({ ...alt, [ereignis]: an }));
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
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
            {BENACHRICHTIGUNGEN.map(({ ereignis, wort, text }) => (
              <Switch
                key={ereignis}
                size="md"
                labelPosition="left"
                label={wort}
                description={text}
                checked={wahl.data[ereignis] ?? true}
                onChange={(e) => waehlen.mutate({ ereignis, an: e.currentTarget.checked })}
              />
            ))}
          </div>
        )}
        <Fehlermeldung fehler={waehlen.error} />
      </Stack>
    </Paper>
  );
}
