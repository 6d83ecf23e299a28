import { Button, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { importe, nimmZurueck, type ImportZeile } from './abfragen';
import { artWort, mengen } from './modell';

/** What was brought in before, and the way back. */
export function Verlauf() {
  const liste = useQuery(importe());
  const client = useQueryClient();
  const [gefragt, setGefragt] = useState<ImportZeile | null>(null);
  const zuruecknehmen = useMutation({
    mutationFn: (zeile: ImportZeile) => nimmZurueck(zeile.id),
    onSuccess: (_, zeile) =>
      notifications.show({ color: 'green', message: `${zeile.dateiname} ist zurückgenommen.` }),
    onSettled: () => client.invalidateQueries({ queryKey: ['stammdaten'] }),
  });
  if (liste.isPending) return <Geruest />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  if (liste.data.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        Frühere Importe
      </Title>
      {/* The reasons come one a line. */}
      <div className="hd-text">
        <Fehlermeldung fehler={zuruecknehmen.error} />
      </div>
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Frühere Importe' }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Datei</Table.Th>
              <Table.Th>Ergebnis</Table.Th>
              <Table.Th>
                <span className="hd-nur-vorlesen">Handlungen</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {liste.data.map((zeile) => (
              <Table.Tr key={zeile.id}>
                <Table.Td>
                  <Text fw={600}>{zeile.dateiname}</Text>
                  <Text size="sm" c="dimmed">
                    {artWort(zeile.art)}, {zeile.zeilen.toLocaleString('de-DE')} Zeilen
                    <br />
                    {zeile.name}, <Zeit wert={zeile.uebernommen_am} />
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm">Neu: {mengen(zeile.ergebnis.angelegt) ?? 'nichts'}</Text>
                  {mengen(zeile.ergebnis.geaendert) !== null && (
                    <Text size="sm">Geändert: {mengen(zeile.ergebnis.geaendert)}</Text>
                  )}
                </Table.Td>
                <Table.Td ta="end">
                  {zeile.zurueckgenommen_am === null ? (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${zeile.dateiname} zurücknehmen`}
                      loading={zuruecknehmen.isPending && zuruecknehmen.variables.id === zeile.id}
                      onClick={() => setGefragt(zeile)}
                    >
                      Zurücknehmen
                    </Button>
                  ) : (
                    <Text size="sm" c="dimmed">
                      zurückgenommen von {zeile.zurueckgenommen_name},{' '}
                      <Zeit wert={zeile.zurueckgenommen_am} />
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Rueckfrage
        offen={gefragt !== null}
        titel="Import zurücknehmen?"
        text={`Alles, was mit ${gefragt?.dateiname ?? ''} angelegt wurde, wird gelöscht; was geändert wurde, bekommt seinen früheren Wert. Das geht nur, solange nichts davon benutzt ist.`}
        ja="Zurücknehmen"
        bestaetigt={() => {
          if (gefragt !== null) zuruecknehmen.mutate(gefragt);
          setGefragt(null);
        }}
        schliessen={() => setGefragt(null)}
      />
    </Stack>
  );
}
