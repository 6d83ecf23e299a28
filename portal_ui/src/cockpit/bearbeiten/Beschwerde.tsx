import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Personensuche } from '../personensuche/Personensuche';
import type { Ziel } from '../personensuche/suche';
import { beschwerde, mietverhaeltnisInWorten, type BeschwerdeStand } from './beschwerden';
import { useAendern } from './useAendern';

/** Against whom a complaint is, when it was and who heard it: seen by the office only. */
export function Beschwerde({ anfrageId }: { anfrageId: number }) {
  const stand = useQuery(beschwerde(anfrageId));
  const [offen, setOffen] = useState(false);
  if (stand.isError) return <Ladefehler fehler={stand.error} erneut={stand.refetch} />;
  if (stand.data === undefined) return null;
  const b = stand.data;
  const leer = b === null;
  return (
    <Stack gap={4} mb="sm" role="group" aria-label="Zur Beschwerde">
      <Text size="sm" c="dimmed">
        Zur Beschwerde – sieht nur die Verwaltung
      </Text>
      {b !== null && (
        <>
          <Text size="sm">
            Gegen: {b.mietverhaeltnisse === null ? 'unbekannt' : mietverhaeltnisInWorten(b)}
          </Text>
          {b.zeiten !== '' && <Text size="sm" className="hd-text">{`Zeiten: ${b.zeiten}`}</Text>}
          {b.zeugen !== '' && <Text size="sm" className="hd-text">{`Zeugen: ${b.zeugen}`}</Text>}
        </>
      )}
      <Group className="hd-nicht-drucken">
        <Button size="compact-sm" variant="default" onClick={() => setOffen(true)}>
          {leer ? 'Gegen wen, wann, wer kann es bezeugen?' : 'Angaben ändern'}
        </Button>
      </Group>
      {offen && (
        <BeschwerdeDialog anfrageId={anfrageId} stand={b} schliessen={() => setOffen(false)} />
      )}
    </Stack>
  );
}

interface Eigenschaften {
  anfrageId: number;
  stand: BeschwerdeStand | null;
  schliessen: () => void;
}

function BeschwerdeDialog({ anfrageId, stand, schliessen }: Eigenschaften) {
  const [ziel, setZiel] = useState<Ziel | null>(null);
  const [bisher, setBisher] = useState(stand?.gegen_mietverhaeltnis_id ?? null);
  const [zeiten, setZeiten] = useState(stand?.zeiten ?? '');
  const [zeugen, setZeugen] = useState(stand?.zeugen ?? '');
  const festhalten = useAendern('beschwerde_festhalten', schliessen);
  const gewaehlt = ziel?.art === 'person' ? ziel.person.mietverhaeltnis_id : null;
  const keinMieter = ziel !== null && gewaehlt === null;
  const gegen = ziel === null ? bisher : gewaehlt;
  return (
    <Modal opened onClose={schliessen} title="Zur Beschwerde" size="lg">
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (keinMieter) return;
          festhalten.mutate({
            argumente: {
              anfrage_id: anfrageId,
              zeiten,
              zeugen,
              ...(gegen === null ? {} : { gegen_mietverhaeltnis_id: gegen }),
            },
            meldung: 'Die Angaben sind gespeichert.',
          });
        }}
      >
        <Stack>
          {bisher !== null && ziel === null && stand !== null && (
            <Group gap="xs">
              <Text>Gegen: {mietverhaeltnisInWorten(stand)}</Text>
              <Button size="compact-sm" variant="default" onClick={() => setBisher(null)}>
                Entfernen
              </Button>
            </Group>
          )}
          <Personensuche
            fokus
            label={bisher === null ? 'Gegen wen?' : 'Gegen jemand anderen?'}
            gewaehlt={ziel}
            waehlen={setZiel}
          />
          {keinMieter && (
            <Text size="sm" c="var(--mantine-color-error)">
              Bitte wählen Sie eine Zeile mit Mietverhältnis.
            </Text>
          )}
          <Textarea
            label="Wann war es?"
            autosize
            minRows={2}
            maxLength={2000}
            value={zeiten}
            onChange={(e) => setZeiten(e.currentTarget.value)}
          />
          <Textarea
            label="Wer kann es bezeugen?"
            autosize
            minRows={2}
            maxLength={2000}
            value={zeugen}
            onChange={(e) => setZeugen(e.currentTarget.value)}
          />
          <Fehlermeldung fehler={festhalten.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" loading={festhalten.isPending} disabled={keinMieter}>
              Speichern
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
