import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconMapPins, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { bereiche, mitarbeiter, objekte, zuordnungen, type Bereich } from '../abfragen';
import { useSpeichern } from '../useSpeichern';
import { BereichDialog } from './BereichDialog';

/** Areas of caretakers: who looks after which houses. */
export function BereicheSeite() {
  useDocumentTitle('Bereiche · Hausdraht');
  const liste = useQuery(bereiche());
  const haeuser = useQuery(objekte());
  const konten = useQuery(mitarbeiter());
  const wer = useQuery(zuordnungen());
  const [offen, setOffen] = useState<Bereich | 'neu' | null>(null);
  const [gefragt, setGefragt] = useState<Bereich | null>(null);
  const loeschen = useSpeichern(
    (id: number) => rufe('bereich_loeschen', { id }),
    'Der Bereich ist gelöscht.',
    () => setGefragt(null),
  );
  const alle = [liste, haeuser, konten, wer];
  const kaputt = alle.find((a) => a.isError);
  if (kaputt?.error != null) {
    return <Ladefehler fehler={kaputt.error} erneut={() => alle.map((a) => a.refetch())} />;
  }
  if (!liste.data || !haeuser.data || !konten.data || !wer.data) return <Geruest />;
  const leute = (bereich: Bereich) =>
    wer.data.filter((z) => z.hausmeister_bereich_id === bereich.id).map((z) => z.benutzerkonto_id);
  const ohne = haeuser.data.filter((o) => o.hausmeister_bereich_id === null).length;
  const anlegen = (
    <Button leftSection={<IconPlus size={20} aria-hidden="true" />} onClick={() => setOffen('neu')}>
      Neuer Bereich
    </Button>
  );
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          Hausmeister-Bereiche
        </Title>
        {liste.data.length > 0 && anlegen}
      </Group>
      <Fehlermeldung fehler={loeschen.error} />
      {liste.data.length === 0 ? (
        <Hinweisseite
          Symbol={IconMapPins}
          titel="Noch kein Bereich"
          text="Ein Bereich sagt, welcher Hausmeister die Schäden welcher Häuser bekommt."
          aktion={anlegen}
        />
      ) : (
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Bereich</Table.Th>
              <Table.Th>Objekte</Table.Th>
              <Table.Th>
                <span className="hd-nur-vorlesen">Handlungen</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {liste.data.map((b) => (
              <Table.Tr key={b.id}>
                <Table.Td>
                  <Text fw={600}>{b.bezeichnung}</Text>
                  <Text size="sm" c="dimmed">
                    {leute(b)
                      .map((id) => konten.data.find((k) => k.id === id)?.name)
                      .filter(Boolean)
                      .join(', ') || 'kein Hausmeister'}
                  </Text>
                </Table.Td>
                <Table.Td className="hd-zahlen">
                  {haeuser.data.filter((o) => o.hausmeister_bereich_id === b.id).length}
                </Table.Td>
                <Table.Td ta="end">
                  <Group gap="xs" justify="flex-end">
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Bereich ${b.bezeichnung} bearbeiten`}
                      onClick={() => setOffen(b)}
                    >
                      Bearbeiten
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`Bereich ${b.bezeichnung} löschen`}
                      onClick={() => setGefragt(b)}
                    >
                      Löschen
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {ohne > 0 && (
        <Text size="sm" c="dimmed">
          {ohne.toLocaleString('de-DE')} {ohne === 1 ? 'Objekt hat' : 'Objekte haben'} keinen
          Bereich; ihre Schäden gehen an die Mietverwaltung.
        </Text>
      )}
      {offen !== null && (
        <BereichDialog
          bereich={offen === 'neu' ? null : offen}
          bereiche={liste.data}
          objekte={haeuser.data}
          hausmeister={konten.data.filter((k) => k.rolle === 'hausmeister')}
          konten={offen === 'neu' ? [] : leute(offen)}
          schliessen={() => setOffen(null)}
        />
      )}
      <Rueckfrage
        offen={gefragt !== null}
        titel={`Bereich ${gefragt?.bezeichnung ?? ''} löschen?`}
        text="Seine Objekte haben dann keinen Bereich. Ein Bereich, zu dem es Anfragen gibt, bleibt."
        ja="Löschen"
        bestaetigt={() => {
          if (gefragt !== null) loeschen.mutate(gefragt.id);
          setGefragt(null);
        }}
        schliessen={() => setGefragt(null)}
      />
    </Stack>
  );
}
