import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPlus, IconUserShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { datum, heuteIso } from '@/gemeinsam/zeit/format';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { vertretungen, type Vertretung } from '../abfragen';
import { useSpeichern } from '../useSpeichern';
import { NeueVertretung } from './NeueVertretung';

/** Who stands in for whom: clerks enter their own absence, the head everybody's. */
export function VertretungenSeite() {
  useDocumentTitle('Vertretungen · Hausdraht');
  const { rolle, benutzerkonto_id } = useSitzung();
  const heute = heuteIso();
  const liste = useQuery(vertretungen(heute));
  const [neu, setNeu] = useState(false);
  const [gefragt, setGefragt] = useState<Vertretung | null>(null);
  const entfernen = useSpeichern(
    (id: number) => rufe('vertretung_loeschen', { id }),
    'Die Vertretung ist entfernt.',
    () => setGefragt(null),
  );
  const eintragen = (
    <Button leftSection={<IconPlus size={20} aria-hidden="true" />} onClick={() => setNeu(true)}>
      Vertretung eintragen
    </Button>
  );
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          Vertretungen
        </Title>
        {liste.data !== undefined && liste.data.length > 0 && eintragen}
      </Group>
      <Text c="dimmed">
        Neue Anfragen bekommt die Vertretung, solange sie dauert. Was schon zugeteilt ist, bleibt.
      </Text>
      <Fehlermeldung fehler={entfernen.error} />
      {liste.isPending ? (
        <Geruest />
      ) : liste.isError ? (
        <Ladefehler fehler={liste.error} erneut={liste.refetch} />
      ) : liste.data.length === 0 ? (
        <Hinweisseite
          Symbol={IconUserShare}
          titel="Niemand wird vertreten"
          text="Tragen Sie ein, wer für Sie da ist, wenn Sie Urlaub haben."
          aktion={eintragen}
        />
      ) : (
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Wer</Table.Th>
              <Table.Th>Wann</Table.Th>
              <Table.Th>
                <span className="hd-nur-vorlesen">Handlungen</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {liste.data.map((v) => (
              <Table.Tr key={v.id}>
                <Table.Td>
                  <Text fw={600}>{v.vertreter_name}</Text>
                  <Text size="sm" c="dimmed">
                    für {v.name}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text className="hd-zahlen">
                    {datum(v.von)} bis {datum(v.bis)}
                  </Text>
                  {v.von <= heute && (
                    <Text size="sm" c="dimmed">
                      jetzt
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="end">
                  {(rolle === 'leitung' || v.benutzerkonto_id === benutzerkonto_id) && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Vertretung von ${v.name} entfernen`}
                      onClick={() => setGefragt(v)}
                    >
                      Entfernen
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {neu && <NeueVertretung schliessen={() => setNeu(false)} />}
      <Rueckfrage
        offen={gefragt !== null}
        titel="Vertretung entfernen?"
        text={`${gefragt?.name ?? ''} bekommt neue Anfragen dann wieder selbst.`}
        ja="Entfernen"
        bestaetigt={() => {
          if (gefragt !== null) entfernen.mutate(gefragt.id);
          setGefragt(null);
        }}
        schliessen={() => setGefragt(null)}
      />
    </Stack>
  );
}
