import { Kbd, Modal, Table } from '@mantine/core';

const TASTEN: readonly [string, string][] = [
  ['j', 'nächste Zeile'],
  ['k', 'vorige Zeile'],
  ['Enter', 'Zeile öffnen'],
  ['Esc', 'Feld oder Dialog verlassen'],
  ['/', 'suchen'],
  ['a', 'Anfrage annehmen (mit Rückfrage)'],
  ['c', 'Anfrage abschließen'],
  ['x', 'Anfrage ablehnen'],
  ['r', 'dem Mieter antworten'],
  ['n', 'interne Notiz schreiben'],
  ['1', 'E-Mail: ersten Vorschlag annehmen (mit Rückfrage)'],
  ['v', 'E-Mail: verwerfen'],
  ['?', 'diese Übersicht'],
];

/** All keys at a glance. */
export function Tastenhilfe({ offen, schliessen }: { offen: boolean; schliessen: () => void }) {
  return (
    <Modal opened={offen} onClose={schliessen} title="Tasten">
      <Table>
        <Table.Tbody>
          {TASTEN.map(([taste, wirkung]) => (
            <Table.Tr key={taste}>
              <Table.Td w={90}>
                <Kbd size="md">{taste}</Kbd>
              </Table.Td>
              <Table.Td>{wirkung}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
