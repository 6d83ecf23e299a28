import {
  Anchor,
  Button,
  Group,
  ScrollArea,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconBuilding, IconFileImport, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { bereiche, mitarbeiter, objekte, type Objekt } from '../abfragen';

const passt = (o: Objekt, suche: string): boolean =>
  `${o.bezeichnung} ${o.strasse} ${o.hausnummer} ${o.plz} ${o.ort}`
    .toLowerCase()
    .includes(suche.trim().toLowerCase());

/** All houses: where, whose area, who looks after them. */
export function ObjekteSeite() {
  useDocumentTitle('Objekte · Hausdraht');
  const liste = useQuery(objekte());
  const konten = useQuery(mitarbeiter()).data;
  const felder = useQuery(bereiche()).data;
  const [suche, setSuche] = useState('');
  if (liste.isPending) return <Geruest />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  const gezeigt = liste.data.filter((o) => passt(o, suche));
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          Objekte
        </Title>
        <Button
          component={Link}
          href="/stammdaten/import"
          variant="default"
          leftSection={<IconFileImport size={20} aria-hidden="true" />}
        >
          Liste einlesen
        </Button>
      </Group>
      {liste.data.length > 0 && (
        <TextInput
          type="search"
          label="Suchen"
          placeholder="Name, Straße oder Ort"
          maw="24rem"
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={suche}
          onChange={(e) => setSuche(e.currentTarget.value)}
        />
      )}
      {gezeigt.length === 0 ? (
        <Hinweisseite
          Symbol={IconBuilding}
          titel={liste.data.length === 0 ? 'Noch kein Objekt' : 'Kein Objekt gefunden'}
          text={
            liste.data.length === 0
              ? 'Lesen Sie Ihre Mieterliste ein: Daraus werden Häuser, Wohnungen und Mieter.'
              : 'Ändern Sie die Suche.'
          }
        />
      ) : (
        <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Objekte' }}>
          <Table verticalSpacing="xs" highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Objekt</Table.Th>
                <Table.Th>Bereich</Table.Th>
                <Table.Th>Zuständig</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {gezeigt.map((o) => (
                <Table.Tr key={o.id}>
                  <Table.Td>
                    <Anchor component={Link} href={`/stammdaten/objekte/${o.id}`} fw={600}>
                      {o.bezeichnung}
                    </Anchor>
                    <Text size="sm" c="dimmed">
                      {o.strasse} {o.hausnummer}, {o.plz} {o.ort}
                      {o.art === 'weg' && ' · WEG'}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {felder?.find((b) => b.id === o.hausmeister_bereich_id)?.bezeichnung ?? '–'}
                  </Table.Td>
                  <Table.Td>
                    {konten?.find((k) => k.id === o.zustaendig_konto_id)?.name ?? 'niemand'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </Stack>
  );
}
