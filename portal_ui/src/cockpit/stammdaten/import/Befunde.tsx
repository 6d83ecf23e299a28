import { ScrollArea, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Befundart, Ergebnis } from './modell';

const WORTE: Record<Befundart, [string, string]> = {
  fehler: ['Fehler', 'Diese Zeilen werden nicht übernommen.'],
  hinweis: ['Hinweise', 'Diese Zeilen werden übernommen; bitte sehen Sie sie sich an.'],
  aenderung: [
    'Änderungen',
    'Hier ersetzt die Liste einen Wert, der schon in den Stammdaten steht.',
  ],
};

/** What is remarkable, line by line, as people count lines in their table. */
export function Befunde({ ergebnis }: { ergebnis: Ergebnis }) {
  const arten = (['fehler', 'hinweis', 'aenderung'] as const).filter((a) =>
    ergebnis.befunde.some((b) => b.art === a),
  );
  const [gewaehlt, setGewaehlt] = useState<Befundart | null>(null);
  const art = gewaehlt !== null && arten.includes(gewaehlt) ? gewaehlt : arten[0];
  if (art === undefined) return null;
  const gezeigt = ergebnis.befunde.filter((b) => b.art === art);
  return (
    <Stack gap="xs">
      {arten.length > 1 && (
        <SegmentedControl
          aria-label="Art der Befunde"
          value={art}
          onChange={(wert) => setGewaehlt(wert)}
          data={arten.map((a) => ({ value: a, label: WORTE[a][0] }))}
        />
      )}
      <Text size="sm" c="dimmed">
        {WORTE[art][1]}
        {ergebnis.befunde_gesamt > ergebnis.befunde.length &&
          ` Gezeigt sind die ersten ${ergebnis.befunde.length} von ${ergebnis.befunde_gesamt.toLocaleString('de-DE')} Befunden.`}
      </Text>
      <ScrollArea.Autosize
        mah="28rem"
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': 'Befunde' }}
      >
        <Table verticalSpacing={6} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Zeile</Table.Th>
              <Table.Th>Spalte</Table.Th>
              <Table.Th>{art === 'aenderung' ? 'Wert' : 'Was auffällt'}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {gezeigt.map((b, i) => (
              <Table.Tr key={i}>
                <Table.Td className="hd-zahlen">{b.zeile}</Table.Td>
                <Table.Td>{b.spalte ?? b.wort ?? ''}</Table.Td>
                <Table.Td>{b.meldung}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stack>
  );
}
