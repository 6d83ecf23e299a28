import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { vorschlaege, zugehoerige, type Stoerung } from './abfragen';
import { Auswahl } from './Auswahl';
import { useAkt } from './useAkt';

/** The Anfragen of an incident, why each is here, and those that might belong here, too. */
export function Zugehoerige({ s }: { s: Stoerung }) {
  const offen = s.status === 'offen';
  const liste = useQuery(zugehoerige(s.id));
  const weitere = useQuery({ ...vorschlaege(s.objekt_id, s.schadensart), enabled: offen }).data;
  const [gewaehlt, setGewaehlt] = useState<Set<number>>(new Set());
  const loesen = useAkt(
    'sammelstoerungen',
    (anfrage_id: number) => rufe('sammelstoerung_loesen', { anfrage_id }),
    'Die Anfrage gehört nicht mehr dazu.',
  );
  const dazu = useAkt(
    'sammelstoerungen',
    (ids: number[]) =>
      rufe('sammelstoerung_zuordnen', { sammelstoerung_id: s.id, anfrage_ids: ids }),
    'Zugeordnet.',
    () => setGewaehlt(new Set()),
  );
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  return (
    <Paper p="md" withBorder component="section" aria-labelledby="zugehoerige">
      <Stack gap="sm">
        <Title order={2} size="h4" id="zugehoerige">
          Anfragen
        </Title>
        {liste.data?.length === 0 && (
          <Text c="dimmed">
            Noch keine. Neue Schäden derselben Art aus diesem Haus kommen von selbst dazu.
          </Text>
        )}
        {liste.data?.map((z) => (
          <Group key={z.anfrage_id} justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Group gap="xs">
                <Anchor component={Link} href={`/anfragen/${z.anfrage_id}`} fw={600}>
                  {z.nummer} · {z.betreff}
                </Anchor>
                <StatusMarke anzeige={anfrageStatus(z.status)} />
              </Group>
              <Text size="sm" c="dimmed">
                {[z.einheit, z.melder_name].filter(Boolean).join(' · ')}
                {z.herkunft === 'regel' && ` · von selbst zugeordnet: ${z.grund}`}
              </Text>
            </div>
            {(offen || z.status === 'offen' || z.status === 'akzeptiert') && (
              <Button
                size="xs"
                variant="default"
                aria-label={`${z.nummer} aus der Störung lösen`}
                onClick={() => loesen.mutate(z.anfrage_id)}
              >
                Lösen
              </Button>
            )}
          </Group>
        ))}
        <Fehlermeldung fehler={loesen.error ?? dazu.error} />
        {offen && weitere !== undefined && weitere.length > 0 && (
          <>
            <Auswahl
              titel="Gehören diese auch dazu?"
              zeilen={weitere}
              gewaehlt={gewaehlt}
              waehlen={setGewaehlt}
            />
            <Group>
              <Button
                size="sm"
                variant="default"
                disabled={gewaehlt.size === 0}
                loading={dazu.isPending}
                onClick={() => dazu.mutate([...gewaehlt])}
              >
                Zuordnen
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}
