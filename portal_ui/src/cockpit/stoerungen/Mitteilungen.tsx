import { Anchor, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { zeitInWorten } from '@/gemeinsam/zeit/format';
import { rundschreiben, unterwegs, type Rundschreiben, type Stoerung } from './abfragen';
import { MitteilenDialog } from './MitteilenDialog';

function fortschritt({ empfaenger_zahl, stand }: Rundschreiben): string {
  const teile = [`${stand.gesendet} gesendet`];
  if (stand.wartet > 0) teile.push(`${stand.wartet} warten`);
  if (stand.ohne_email > 0) teile.push(`${stand.ohne_email} ohne E-Mail`);
  if (stand.gescheitert > 0) teile.push(`${stand.gescheitert} gescheitert`);
  return `${teile.join(', ')} von ${empfaenger_zahl}`;
}

/** What was written to everybody, how far it is, and the button that writes. */
export function Mitteilungen({ s }: { s: Stoerung }) {
  const liste = useQuery(rundschreiben(s.id)).data;
  const [offen, setOffen] = useState(false);
  const art = s.status === 'offen' ? 'beginn' : 'ende';
  const geschrieben = liste?.some((r) => r.art === art) === true;
  return (
    <Paper p="md" withBorder component="section" aria-labelledby="mitteilungen">
      <Stack gap="sm">
        <Title order={2} size="h4" id="mitteilungen">
          E-Mail an alle Betroffenen
        </Title>
        {liste?.map((r) => (
          <div key={r.id}>
            <Text fw={600}>{r.betreff}</Text>
            <Text size="sm" c="dimmed" role="status">
              {zeitInWorten(r.erstellt_am)} · {fortschritt(r)}
              {r.stand.gescheitert > 0 && (
                <>
                  {' · '}
                  <Anchor component={Link} href="/versand" size="sm">
                    Versand ansehen
                  </Anchor>
                </>
              )}
            </Text>
            {unterwegs(r) && (
              <Progress
                mt={4}
                aria-label="Fortschritt"
                value={
                  (100 * (r.stand.geschrieben - r.stand.wartet)) / Math.max(1, r.empfaenger_zahl)
                }
              />
            )}
          </div>
        ))}
        {liste !== undefined && !geschrieben && (
          <Group>
            <Button variant={art === 'ende' ? 'default' : 'filled'} onClick={() => setOffen(true)}>
              {art === 'beginn' ? 'Allen Betroffenen schreiben' : 'Schreiben, dass es behoben ist'}
            </Button>
          </Group>
        )}
      </Stack>
      {offen && <MitteilenDialog id={s.id} art={art} schliessen={() => setOffen(false)} />}
    </Paper>
  );
}
