import { Button, Group, Modal, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import type { Json } from '@/gemeinsam/api/typen';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { bewohnerZu } from '../personen/bewohner';
import { anfrageKurz } from './abfragen';
import { ansage } from './ansage';
import {
  feldInWorten,
  istAnfrage,
  istPerson,
  nachspielvorschau,
  wertInWorten,
  zeigenswert,
} from './nachspielen';

/** A value of the comparison; numbers and names instead of ids. */
function Wert({ feld, wert }: { feld: string; wert: Json }) {
  const id = typeof wert === 'number' ? wert : null;
  const anfrage = useQuery(anfrageKurz(istAnfrage(feld) ? id : null)).data;
  const bewohner = useQuery(bewohnerZu(istPerson(feld) ? id : null)).data;
  if (id !== null && istAnfrage(feld)) return anfrage?.nummer ?? '…';
  if (id !== null && istPerson(feld)) {
    const person = bewohner?.[0]?.personen;
    return person == null ? 'eine andere Person' : `${person.vorname} ${person.nachname}`.trim();
  }
  return wertInWorten(feld, wert);
}

interface Eigenschaften {
  emailId: number;
  offen: boolean;
  schliessen: () => void;
}

/** Judges a mail by today's rules and master data: first the difference, then the act. */
export function Nachspielen({ emailId, offen, schliessen }: Eigenschaften) {
  const client = useQueryClient();
  const vorschau = useQuery(nachspielvorschau(emailId, offen));
  const akt = useMutation({
    mutationFn: () => rufe('email_nachspielen', { email_id: emailId }),
    onSuccess: () => {
      ansage.sagen('Die E-Mail wurde neu eingeordnet.');
      schliessen();
    },
    onSettled: () =>
      Promise.all(
        ['email_triage', 'email_entscheidungen', 'anfragen'].map((entitaet) =>
          client.invalidateQueries({ queryKey: [entitaet] }),
        ),
      ),
  });
  const unterschiede = vorschau.data?.unterschiede.filter(({ feld }) => zeigenswert(feld)) ?? [];
  return (
    <Modal opened={offen} onClose={schliessen} title="Neu einordnen" size="lg">
      <Stack>
        <Text c="dimmed">
          So würde diese E-Mail mit den heutigen Regeln und Stammdaten eingeordnet. Geändert wird
          erst etwas, wenn Sie es übernehmen.
        </Text>
        {vorschau.isPending ? (
          <Skeleton height={120} />
        ) : vorschau.isError ? (
          <Fehlermeldung fehler={vorschau.error} />
        ) : (
          <>
            {unterschiede.length > 0 && (
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Was</Table.Th>
                    <Table.Th>Bisher</Table.Th>
                    <Table.Th>Neu</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {unterschiede.map(({ feld, vorher, nachher }) => (
                    <Table.Tr key={feld}>
                      <Table.Th scope="row">{feldInWorten(feld)}</Table.Th>
                      <Table.Td>
                        <Wert feld={feld} wert={vorher} />
                      </Table.Td>
                      <Table.Td>
                        <strong>
                          <Wert feld={feld} wert={nachher} />
                        </strong>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            )}
            {vorschau.data.hinweis !== null && <Text>{vorschau.data.hinweis}</Text>}
          </>
        )}
        <Fehlermeldung fehler={akt.error} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={schliessen}>
            {vorschau.data?.uebernehmbar === true ? 'Abbrechen' : 'Schließen'}
          </Button>
          {vorschau.data?.uebernehmbar === true && (
            <Button loading={akt.isPending} onClick={() => akt.mutate()}>
              Übernehmen
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
