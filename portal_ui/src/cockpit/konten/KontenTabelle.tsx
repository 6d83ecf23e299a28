import { ScrollArea, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { kontoStatus, rolle } from '@/gemeinsam/gestaltung/werte';
import { sperrgruende, zustand, zweitfaktoren, type Konto } from './abfragen';
import type { Brief } from './Einladungsbrief';
import { KontoAkte } from './KontoAkte';

interface Eigenschaften {
  konten: readonly Konto[];
  eingeladen: (brief: Brief) => void;
}

/** The accounts as a table. */
export function KontenTabelle({ konten, eingeladen }: Eigenschaften) {
  const { rolle: meine } = useSitzung();
  const gruende = useQuery(sperrgruende(meine === 'leitung')).data;
  const faktoren = useQuery(zweitfaktoren(meine === 'leitung')).data;
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Benutzerkonten' }}>
      <Table verticalSpacing="xs" miw={640} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Rolle</Table.Th>
            <Table.Th>Zustand</Table.Th>
            <Table.Th>
              <span className="hd-nur-vorlesen">Handlungen</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {konten.map((konto) => (
            <Table.Tr key={konto.id}>
              <Table.Td>
                <Text fw={600}>{konto.name}</Text>
                <Text size="sm" c="dimmed">
                  {konto.email}
                </Text>
              </Table.Td>
              <Table.Td>{rolle(konto.rolle)}</Table.Td>
              <Table.Td>
                <StatusMarke klein anzeige={kontoStatus(zustand(konto))} />
                {gruende?.has(konto.id) && (
                  <Text size="sm" c="dimmed">
                    {gruende.get(konto.id)}
                  </Text>
                )}
                {faktoren !== undefined && konto.rolle !== 'mieter' && (
                  <Text size="sm" c="dimmed">
                    {faktoren.has(konto.id) ? 'mit zweitem Faktor' : 'ohne zweiten Faktor'}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end">
                <KontoAkte
                  konto={konto}
                  zweitfaktor={faktoren?.has(konto.id) === true}
                  eingeladen={eingeladen}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
