import { Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { rolle } from '@/gemeinsam/gestaltung/werte';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { teilnehmer } from './teilnehmer';

interface Eigenschaften {
  anfrageId: number;
  schliessen: () => void;
}

/** Who reads this Anfrage, why, what of it, and up to when. */
export function TeilnehmerDialog({ anfrageId, schliessen }: Eigenschaften) {
  const alle = useQuery(teilnehmer(anfrageId));
  return (
    <Modal opened onClose={schliessen} title="Wer liest mit – und warum" size="lg">
      {alle.isError ? (
        <Ladefehler fehler={alle.error} erneut={alle.refetch} />
      ) : alle.data === undefined ? (
        <Geruest />
      ) : (
        <Stack>
          {alle.data.length > 0 && (
            <Table verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Wer und warum</Table.Th>
                  <Table.Th>Liest</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {alle.data.map((t) => (
                  <Table.Tr key={`${t.person_id ?? ''}-${t.benutzerkonto_id ?? ''}-${t.rolle}`}>
                    <Table.Td>
                      <Text fw={650}>
                        {t.name}, {rolle(t.rolle)}
                      </Text>
                      <Text size="sm" c="dimmed">
                        {t.grund}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <Text>{t.liest}</Text>
                      <Text size="sm" c="dimmed">
                        {t.gelesen_bis !== null ? (
                          <>
                            gelesen bis <Zeit wert={t.gelesen_bis} />
                          </>
                        ) : (
                          t.rolle === 'mieter' &&
                          (t.benutzerkonto_id === null
                            ? 'ohne Portalzugang, nur per E-Mail'
                            : 'im Portal noch nicht gelesen')
                        )}
                      </Text>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          <Text size="sm" c="dimmed">
            Außerdem liest die ganze Verwaltung alles. Niemand sonst sieht diese Anfrage.
          </Text>
        </Stack>
      )}
    </Modal>
  );
}
