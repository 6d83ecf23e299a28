import { Button, Group, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPlus, type Icon } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Taste } from '../tasten/Taste';
import { useTasten } from '../tasten/useTasten';

interface Eigenschaften<Z> {
  titel: string;
  erklaerung: string;
  zeilen: UseQueryResult<Z[]>;
  /** Heads of the columns. */
  kopf: ReactNode;
  zeile: (zeile: Z) => ReactNode;
  /** What the page says while there is nothing. */
  leer: { Symbol: Icon; titel: string; text: string };
  /** The button and the key `n`. */
  neu: { wort: string; oeffnen: () => void };
  hervorheben?: boolean;
  /** Between explanation and table. */
  meldung?: ReactNode;
  /** Dialogs. */
  children: ReactNode;
}

/** A page with a table of what the office made, and the way to make one more. */
export function Tafelseite<Z>({
  titel,
  erklaerung,
  zeilen,
  kopf,
  zeile,
  leer,
  neu,
  hervorheben = false,
  meldung,
  children,
}: Eigenschaften<Z>) {
  useDocumentTitle(`${titel} · Hausdraht`);
  useTasten({ n: neu.oeffnen });
  if (zeilen.isPending) return <Geruest />;
  if (zeilen.isError) return <Ladefehler fehler={zeilen.error} erneut={zeilen.refetch} />;
  const knopf = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden="true" />}
      rightSection={<Taste wert="n" />}
      onClick={neu.oeffnen}
    >
      {neu.wort}
    </Button>
  );
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {titel}
        </Title>
        {zeilen.data.length > 0 && knopf}
      </Group>
      <Text c="dimmed">{erklaerung}</Text>
      {meldung}
      {zeilen.data.length === 0 ? (
        <Hinweisseite {...leer} aktion={knopf} />
      ) : (
        <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': titel }}>
          <Table verticalSpacing="sm" highlightOnHover={hervorheben}>
            <Table.Thead>
              <Table.Tr>{kopf}</Table.Tr>
            </Table.Thead>
            <Table.Tbody>{zeilen.data.map(zeile)}</Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      {children}
    </Stack>
  );
}
