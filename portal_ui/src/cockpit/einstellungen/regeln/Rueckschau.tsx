import { Anchor, Modal, ScrollArea, Skeleton, Stack, Table, Text } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { kategorie, prioritaet, schadensart } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import type { Pruefung } from './abfragen';
import stil from './Regeln.module.css';

interface Eigenschaften {
  offen: boolean;
  schliessen: () => void;
  laeuft: boolean;
  fehler: unknown;
  pruefung: Pruefung | undefined;
}

/** What the rules in the editor would have made of the mails of the past. */
export function Rueckschau({ offen, schliessen, laeuft, fehler, pruefung }: Eigenschaften) {
  return (
    <Modal
      opened={offen}
      onClose={schliessen}
      size="xl"
      title="Was die Regeln aus den letzten E-Mails gemacht hätten"
    >
      <Stack>
        <Text c="dimmed">
          Nur zum Vergleich: Bereits angelegte Anfragen ändern sich dadurch nicht.
        </Text>
        <Fehlermeldung fehler={fehler} />
        {laeuft && (
          <Stack role="status" aria-label="Wird geladen" gap="sm">
            <Skeleton height={48} />
            <Skeleton height={48} />
            <Skeleton height={48} />
          </Stack>
        )}
        {pruefung !== undefined && <Ergebnis pruefung={pruefung} />}
      </Stack>
    </Modal>
  );
}

/** "Von 12 geprüften E-Mails würden 2 anders eingeordnet." */
export const rueckschauSatz = ({ geprueft, geaendert }: Pruefung): string => {
  const mails = geprueft === 1 ? '1 geprüften E-Mail' : `${geprueft} geprüften E-Mails`;
  if (geaendert === 0) return `Von ${mails} würde keine anders eingeordnet.`;
  return `Von ${mails} würde${geaendert === 1 ? '' : 'n'} ${geaendert} anders eingeordnet.`;
};

type Seite = Pruefung['aenderungen'][number]['vorher'];

const FELDER: readonly {
  feld: 'kategorie' | 'schadensart' | 'prioritaet';
  wort: typeof kategorie;
}[] = [
  { feld: 'kategorie', wort: kategorie },
  { feld: 'schadensart', wort: schadensart },
  { feld: 'prioritaet', wort: prioritaet },
];

function Einordnung({ seite, andere }: { seite: Seite; andere: Seite }) {
  return (
    <>
      <div>
        {FELDER.filter(({ feld }) => seite[feld] !== null).map(({ feld, wort }, i) => (
          <span key={feld}>
            {i > 0 && ' · '}
            {seite[feld] === andere[feld] ? wort(seite[feld]) : <b>{wort(seite[feld])}</b>}
          </span>
        ))}
      </div>
      {seite.zwingend_mietverwaltung !== andere.zwingend_mietverwaltung && (
        <div>
          <b>
            {seite.zwingend_mietverwaltung
              ? 'an die Mietverwaltung'
              : 'nicht zwingend an die Mietverwaltung'}
          </b>
        </div>
      )}
      <Text size="sm" c="dimmed">
        {seite.regeln.length === 0
          ? 'keine Regel'
          : seite.regeln.map((r) => r.bezeichnung).join(', ')}
      </Text>
    </>
  );
}

function Ergebnis({ pruefung }: { pruefung: Pruefung }) {
  if (pruefung.geprueft === 0) {
    return (
      <Hinweis ton="grau" Symbol={IconInfoCircle} role="status">
        Es ist noch keine E-Mail eingegangen, an der sich die Regeln prüfen ließen.
      </Hinweis>
    );
  }
  return (
    <>
      <Hinweis
        ton={pruefung.geaendert === 0 ? 'gruen' : 'blau'}
        Symbol={pruefung.geaendert === 0 ? IconCheck : IconInfoCircle}
        role="status"
      >
        {rueckschauSatz(pruefung)}
      </Hinweis>
      {pruefung.aenderungen.length > 0 && (
        <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Geänderte E-Mails' }}>
          <Table verticalSpacing="xs" miw={560} className={stil.rueckschau}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>E-Mail</Table.Th>
                <Table.Th>bisher</Table.Th>
                <Table.Th>neu</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pruefung.aenderungen.map(({ email_id, betreff, vorher, nachher }) => (
                <Table.Tr key={email_id}>
                  <Table.Td>
                    <Anchor
                      href={`/posteingang/${email_id}?ansicht=alle`}
                      target="_blank"
                      rel="noopener"
                    >
                      {betreff ?? '(ohne Betreff)'}
                      <span className="hd-nur-vorlesen"> (neues Fenster)</span>
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <Einordnung seite={vorher} andere={nachher} />
                  </Table.Td>
                  <Table.Td>
                    <Einordnung seite={nachher} andere={vorher} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      {pruefung.geaendert > pruefung.aenderungen.length && (
        <Text c="dimmed" size="sm">
          Gezeigt sind die ersten {pruefung.aenderungen.length}.
        </Text>
      )}
    </>
  );
}
