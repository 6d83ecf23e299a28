import { Button, Group, NativeSelect, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { zuordnen, type Entwurf, type Zuordnung } from './modell';
import stil from './Import.module.css';
import type { Tabelle } from './tabelle';

interface Eigenschaften {
  entwurf: Entwurf;
  tabelle: Tabelle;
  zuordnung: Zuordnung;
  setZuordnung: (neu: Zuordnung) => void;
  laeuft: boolean;
  zurueck: () => void;
  pruefen: () => void;
}

/** Step two: which column is what. What was chosen last time is chosen already. */
export function Spaltenwahl({
  entwurf,
  tabelle,
  zuordnung,
  setZuordnung,
  laeuft,
  zurueck,
  pruefen,
}: Eigenschaften) {
  const fehlt = entwurf.felder.filter((f) => f.pflicht && !(f.feld in zuordnung));
  const feldVon = (spalte: number) =>
    Object.entries(zuordnung).find(([, nr]) => nr === spalte)?.[0] ?? '';
  return (
    <Stack gap="md">
      {entwurf.frueher !== null && (
        <Hinweis ton="blau" Symbol={IconHistory} titel="Diese Datei ist schon übernommen.">
          <Text size="sm">
            Zuletzt <Zeit wert={entwurf.frueher.uebernommen_am} />. Noch einmal schadet nicht: Was
            es schon gibt, wird nicht doppelt angelegt.
          </Text>
        </Hinweis>
      )}
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Spalten der Datei' }}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Spalte Ihrer Datei</Table.Th>
              <Table.Th>wird übernommen als</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tabelle.spalten.map((spalte, nr) => (
              <Table.Tr key={nr}>
                <Table.Td className={stil.spalte}>
                  <Text fw={600}>{spalte}</Text>
                  <Text size="sm" c="dimmed" className={stil.probe}>
                    {beispiele(tabelle, nr).join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    aria-label={`„${spalte}“ wird übernommen als`}
                    value={feldVon(nr)}
                    onChange={(e) => setZuordnung(zuordnen(zuordnung, nr, e.currentTarget.value))}
                    data={[
                      { value: '', label: 'nicht übernehmen' },
                      ...entwurf.felder.map(({ feld, wort, pflicht }) => ({
                        value: feld,
                        label: pflicht ? `${wort} (nötig)` : wort,
                      })),
                    ]}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {fehlt.length > 0 && (
        <Hinweis ton="orange" Symbol={IconAlertTriangle} role="status">
          Noch keiner Spalte zugeordnet: {fehlt.map((f) => f.wort).join(', ')}.
        </Hinweis>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={zurueck}>
          Andere Datei
        </Button>
        <Button loading={laeuft} disabled={fehlt.length > 0} onClick={pruefen}>
          {tabelle.zeilen.length.toLocaleString('de-DE')} Zeilen prüfen
        </Button>
      </Group>
    </Stack>
  );
}

/** The first few different values of a column. */
function beispiele({ zeilen }: Tabelle, spalte: number): string[] {
  const werte = new Set<string>();
  for (const zeile of zeilen) {
    const wert = zeile.werte[spalte]?.trim() ?? '';
    if (wert !== '') werte.add(wert);
    if (werte.size === 3) break;
  }
  return [...werte];
}
