import { Anchor, Group, Text } from '@mantine/core';
import { IconBuildingBroadcastTower } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { laufendeZugehoerige } from './abfragen';

/** Says that an Anfrage belongs to a running incident. Asks once for all Anfragen together. */
export function StoerungDerAnfrage({ anfrageId }: { anfrageId: number }) {
  const z = useQuery(laufendeZugehoerige()).data?.find((x) => x.anfrage_id === anfrageId);
  if (z === undefined) return null;
  return (
    <Hinweis ton="bernstein" Symbol={IconBuildingBroadcastTower}>
      <Group gap="xs" justify="space-between">
        <Text>
          Gehört zur Störung{' '}
          <Anchor component={Link} href={`/stoerungen/${z.sammelstoerung_id}`} fw={600}>
            {z.titel}
          </Anchor>
          {z.herkunft === 'regel' && ' (von selbst zugeordnet)'}
        </Text>
      </Group>
    </Hinweis>
  );
}
