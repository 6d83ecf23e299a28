import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { datum } from '@/gemeinsam/zeit/format';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { meineAushaenge } from './abfragen';

/** One notice; opening it counts as reading, without a name for the office. */
export function AushangSeite({ id }: { id: number }) {
  const client = useQueryClient();
  const liste = useQuery(meineAushaenge());
  const a = liste.data?.find((x) => x.id === id);
  useDocumentTitle(`${a?.titel ?? 'Aushang'} · Hausdraht`);
  const { mutate: merken } = useMutation({
    mutationFn: () => rufe('aushang_gelesen', { aushang_id: id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aushaenge'] }),
  });
  const ungelesen = a?.gelesen_am === null;
  useEffect(() => {
    if (ungelesen) merken();
  }, [ungelesen, merken]);
  if (liste.isPending) return <Geruest zeilen={2} />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  if (a === undefined) return <NichtGefunden />;
  return (
    <Stack gap="md">
      <Anchor component={Link} href="/" className="hd-ziel hd-nicht-drucken">
        Zur Startseite
      </Anchor>
      <Paper p="lg" withBorder component="article">
        <Title order={1} size="h2" className="hd-text" mb={4}>
          {a.titel}
        </Title>
        <Text size="sm" c="dimmed" mb="md">
          Aushang vom {datum(a.von)} bis {datum(a.bis)}
        </Text>
        <Text className="hd-text">{a.text}</Text>
      </Paper>
    </Stack>
  );
}
