import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { ansage } from './ansage';
import { pfad } from './ansichten';
import type { Email } from './modell';

/** A discarded or logged mail can be fetched into the queue at any time. */
export function Hervorholen({ email }: { email: Email }) {
  const client = useQueryClient();
  const [, gehe] = useLocation();
  const akt = useMutation({
    mutationFn: () => rufe('email_hervorholen', { email_id: email.id }),
    onSuccess: () => {
      ansage.sagen('Die E-Mail wartet jetzt auf eine Entscheidung.');
      gehe(pfad({ ansicht: 'wartend', suche: '' }, email.id));
    },
    onSettled: () =>
      Promise.all(
        ['email_triage', 'email_entscheidungen'].map((entitaet) =>
          client.invalidateQueries({ queryKey: [entitaet] }),
        ),
      ),
  });
  if (email.status !== 'verworfen' && email.status !== 'protokolliert') return null;
  return (
    <Paper p="md" withBorder>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {email.status === 'verworfen'
            ? 'Diese E-Mail wurde verworfen.'
            : (email.grund_text ?? 'Diese E-Mail wurde nur protokolliert.')}
        </Text>
        <Button
          size="sm"
          variant="default"
          loading={akt.isPending}
          leftSection={<IconArrowForwardUp size={18} aria-hidden="true" />}
          onClick={() => akt.mutate()}
        >
          Doch bearbeiten
        </Button>
        <Fehlermeldung fehler={akt.error} />
      </Stack>
    </Paper>
  );
}
