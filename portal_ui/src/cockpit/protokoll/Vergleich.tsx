import { ScrollArea, Table, Text } from '@mantine/core';
import type { Eintrag } from './modell';
import stil from './Protokoll.module.css';
import { GEHEIM, wertGenau } from './werte';
import { spalte } from './woerter';

function Wert({ e, name, wert }: { e: Eintrag; name: string; wert: unknown }) {
  const leer = wert === null || wert === undefined || wert === '';
  const gedaempft = leer || wert === GEHEIM;
  return (
    <Table.Td className={`${stil.wert ?? ''} hd-text`} {...(gedaempft && { c: 'dimmed' })}>
      {wertGenau(e.tabelle, name, wert)}
    </Table.Td>
  );
}

/** Before and after, line by line; of what has only one side, that one. */
export function Vergleich({ eintrag: e }: { eintrag: Eintrag }) {
  if (e.inhalt_geloescht) {
    return (
      <Text c="dimmed">
        Der Inhalt dieses Eintrags wurde nach Ablauf der Aufbewahrungsfrist gelöscht. Dass, wann und
        durch wen etwas geschah, bleibt stehen und lässt sich weiter nachweisen.
      </Text>
    );
  }
  const namen = Object.keys({ ...e.vorher, ...e.nachher });
  if (namen.length === 0) return null;
  const beide = e.vorher !== null && e.nachher !== null;
  const kopf = e.vorher === null ? 'Wert' : 'Wert davor';
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Vorher und nachher' }}>
      <Table verticalSpacing={4} miw={beide ? 520 : 320} layout="fixed" className={stil.vergleich}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={beide ? '26%' : '34%'}>Angabe</Table.Th>
            {beide ? (
              <>
                <Table.Th>Vorher</Table.Th>
                <Table.Th>Nachher</Table.Th>
              </>
            ) : (
              <Table.Th>{kopf}</Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {namen.map((name) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" title={name} fw={500}>
                {spalte(name)}
              </Table.Th>
              {e.vorher !== null && <Wert e={e} name={name} wert={e.vorher[name]} />}
              {e.nachher !== null && <Wert e={e} name={name} wert={e.nachher[name]} />}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
