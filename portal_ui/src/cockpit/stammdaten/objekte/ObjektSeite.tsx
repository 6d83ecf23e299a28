import { Anchor, Button, Group, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { datum, heuteIso } from '@/gemeinsam/zeit/format';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import {
  bereiche,
  hausinhalt,
  mitarbeiter,
  objekte,
  personName,
  type Mietverhaeltnis,
} from '../abfragen';
import { MietverhaeltnisDialog } from './MietverhaeltnisDialog';
import { ObjektDialog } from './ObjektDialog';

const zeitraum = (beginn: string, ende: string | null): string =>
  ende === null ? `seit ${datum(beginn)}` : `${datum(beginn)} bis ${datum(ende)}`;

/** One house: its units, who lives in them and who owns them. */
export function ObjektSeite({ id }: { id: number }) {
  const haeuser = useQuery(objekte());
  const inhalt = useQuery(hausinhalt(id));
  const konten = useQuery(mitarbeiter()).data;
  const felder = useQuery(bereiche()).data;
  const [bearbeiten, setBearbeiten] = useState(false);
  const [vertrag, setVertrag] = useState<Mietverhaeltnis | null>(null);
  const objekt = haeuser.data?.find((o) => o.id === id);
  useDocumentTitle(`${objekt?.bezeichnung ?? 'Objekt'} · Hausdraht`);
  const kaputt = haeuser.error ?? inhalt.error;
  if (kaputt !== null) {
    return <Ladefehler fehler={kaputt} erneut={() => [haeuser.refetch(), inhalt.refetch()]} />;
  }
  if (!haeuser.data || !inhalt.data) return <Geruest />;
  if (objekt === undefined) return <NichtGefunden />;
  const heute = heuteIso();
  const { einheiten, mietverhaeltnisse, eigentuemer } = inhalt.data;
  return (
    <Stack gap="md">
      <Anchor component={Link} href="/stammdaten/objekte" className="hd-ziel">
        <IconArrowLeft size={18} aria-hidden="true" />
        Alle Objekte
      </Anchor>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h2">
            {objekt.bezeichnung}
          </Title>
          <Text c="dimmed">
            {objekt.strasse} {objekt.hausnummer}, {objekt.plz} {objekt.ort}
            {objekt.art === 'weg' && ' · Wohnungseigentümergemeinschaft'}
          </Text>
          <Text c="dimmed">
            Bereich:{' '}
            {felder?.find((b) => b.id === objekt.hausmeister_bereich_id)?.bezeichnung ?? 'keiner'} ·
            Zuständig: {konten?.find((k) => k.id === objekt.zustaendig_konto_id)?.name ?? 'niemand'}
          </Text>
        </div>
        <Button
          variant="default"
          disabled={konten === undefined || felder === undefined}
          onClick={() => setBearbeiten(true)}
        >
          Bearbeiten
        </Button>
      </Group>
      {einheiten.length === 0 ? (
        <Text c="dimmed">Zu diesem Objekt sind noch keine Einheiten eingetragen.</Text>
      ) : (
        <ScrollArea type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Einheiten' }}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Einheit</Table.Th>
                <Table.Th>Mieter und Eigentümer</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {einheiten.map((e) => {
                const vertraege = mietverhaeltnisse.filter((v) => v.einheit_id === e.id);
                const vermietet = vertraege.some(
                  (v) => v.beginn <= heute && (v.ende === null || v.ende >= heute),
                );
                return (
                  <Table.Tr key={e.id}>
                    <Table.Td>
                      <Text fw={600}>{e.bezeichnung}</Text>
                      {e.art !== 'wohnung' && (
                        <Text size="sm" c="dimmed">
                          {e.art === 'gewerbe' ? 'Gewerbe' : 'Stellplatz'}
                        </Text>
                      )}
                    </Table.Td>
                    <Table.Td>
                      {!vermietet && <Text c="dimmed">Leerstand</Text>}
                      {vertraege.map((v) => (
                        <Group key={v.id} gap="xs">
                          <Text {...(v.ende !== null && v.ende < heute ? { c: 'dimmed' } : {})}>
                            {v.mieter.map((m) => personName(m.personen)).join(', ') ||
                              'ohne Mieter'}
                            , {zeitraum(v.beginn, v.ende)}
                          </Text>
                          <Button
                            size="compact-xs"
                            variant="default"
                            aria-label={`Mietverhältnis ${e.bezeichnung} ab ${datum(v.beginn)} bearbeiten`}
                            onClick={() => setVertrag(v)}
                          >
                            Bearbeiten
                          </Button>
                        </Group>
                      ))}
                      {eigentuemer
                        .filter((w) => w.einheit_id === e.id)
                        .map((w) => (
                          <Text key={w.id} size="sm">
                            Eigentümer: {personName(w.personen)}, {zeitraum(w.beginn, w.ende)}
                          </Text>
                        ))}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      {eigentuemer
        .filter((w) => w.einheit_id === null)
        .map((w) => (
          <Text key={w.id}>
            Eigentümer des Hauses: {personName(w.personen)}, {zeitraum(w.beginn, w.ende)}
          </Text>
        ))}
      {bearbeiten && (
        <ObjektDialog
          objekt={objekt}
          bereiche={felder ?? []}
          konten={konten ?? []}
          schliessen={() => setBearbeiten(false)}
        />
      )}
      {vertrag !== null && (
        <MietverhaeltnisDialog vertrag={vertrag} schliessen={() => setVertrag(null)} />
      )}
    </Stack>
  );
}
