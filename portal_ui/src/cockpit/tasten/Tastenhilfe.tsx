import { Kbd, Modal, Table, Title } from '@mantine/core';

const TASTEN: readonly { titel: string; tasten: readonly [string, string][] }[] = [
  {
    titel: 'Überall',
    tasten: [
      ['j', 'nächste Zeile; im Posteingang die nächste E-Mail öffnen'],
      ['k', 'vorige Zeile; im Posteingang die vorige E-Mail öffnen'],
      ['Enter', 'Zeile öffnen'],
      ['Esc', 'Feld oder Dialog verlassen'],
      ['/', 'suchen'],
      ['e', 'Anfrage erfassen, etwa am Telefon'],
      ['f', 'die Liste der Anfragen filtern'],
      [
        'm',
        'Anfrage markieren, um mehrere zu bearbeiten; Umschalt und Klick markiert alle dazwischen',
      ],
      ['?', 'diese Übersicht'],
    ],
  },
  {
    titel: 'Anfrage',
    tasten: [
      ['a', 'annehmen (mit Rückfrage)'],
      ['c', 'abschließen'],
      ['x', 'ablehnen'],
      ['r', 'dem Mieter antworten'],
      ['n', 'interne Notiz schreiben'],
      ['o', 'an den Eigentümer schreiben'],
      ['Alt+B', 'beim Schreiben: Textbaustein wählen'],
      ['b', 'Kategorie, Priorität, Zuständigkeit und anderes ändern'],
      ['p', 'Wiedervorlage planen'],
      ['v', 'mit einer anderen Anfrage verknüpfen'],
      ['s', 'Schlagwort hinzufügen'],
      ['d', 'Auftrag an einen Dienstleister'],
      ['t', 'Aufgabe daraus machen'],
      ['w', 'auf jemanden warten; noch einmal: es geht weiter'],
      ['g', 'als Nachweis drucken'],
    ],
  },
  {
    titel: 'E-Mail im Posteingang',
    tasten: [
      ['1 – 9', 'einen Vorschlag wählen'],
      ['Enter', 'wie gewählt zuordnen'],
      ['n', 'neue Anfrage für die gewählte Person'],
      ['w', 'nennen, wer geschrieben hat'],
      ['l', 'zuordnen und die Adresse bei der genannten Person merken'],
      ['x', 'verwerfen; im Dialog ein Grund mit 1 – 5'],
      ['s', 'als Spam verwerfen'],
      ['r', 'neu einordnen, mit Vorschau'],
      ['z', 'die letzte Entscheidung rückgängig machen (auch Strg+z)'],
    ],
  },
  {
    titel: 'Aufgaben',
    tasten: [
      ['n', 'neue Aufgabe'],
      ['← ↑ ↓ →', 'von Karte zu Karte'],
      ['Leertaste', 'Karte aufheben; Pfeiltasten bewegen sie, Leertaste legt sie ab'],
      ['Esc', 'Karte zurücklegen'],
    ],
  },
  {
    titel: 'Regeln',
    tasten: [
      ['↑ ↓', 'auf dem Griff einer Regel: sie nach oben oder unten schieben'],
      ['Enter', 'im Feld für Wörter: das Wort hinzufügen'],
    ],
  },
];

/** All keys at a glance. */
export function Tastenhilfe({ offen, schliessen }: { offen: boolean; schliessen: () => void }) {
  return (
    <Modal opened={offen} onClose={schliessen} title="Tasten">
      {TASTEN.map(({ titel, tasten }) => (
        <section key={titel}>
          <Title order={3} size="h6" mt="sm">
            {titel}
          </Title>
          <Table>
            <Table.Tbody>
              {tasten.map(([taste, wirkung]) => (
                <Table.Tr key={taste}>
                  <Table.Td w={90}>
                    <Kbd size="md">{taste}</Kbd>
                  </Table.Td>
                  <Table.Td>{wirkung}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  );
}
