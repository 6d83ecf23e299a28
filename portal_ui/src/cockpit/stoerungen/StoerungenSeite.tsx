import { Anchor, Table, Text } from '@mantine/core';
import { IconBuildingBroadcastTower } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { schadensart, stoerungStatus } from '@/gemeinsam/gestaltung/werte';
import { terminInWorten, zeitInWorten } from '@/gemeinsam/zeit/format';
import { Tafelseite } from '../rahmen/Tafelseite';
import { stoerungen } from './abfragen';
import { NeueStoerung, type Ausgang } from './NeueStoerung';

/** From the address: `?anfrage=…&objekt=…&art=…` starts an incident with an Anfrage. */
function ausgangAus(suche: string): Ausgang | null {
  const p = new URLSearchParams(suche);
  const anfrageId = Number(p.get('anfrage') ?? Number.NaN);
  const objektId = Number(p.get('objekt') ?? Number.NaN);
  if (Number.isNaN(anfrageId) || Number.isNaN(objektId)) return null;
  return { anfrageId, objektId, schadensart: p.get('art') ?? 'sonstiges' };
}

/** What fails for whole houses, running ones first. */
export default function StoerungenSeite() {
  const liste = useQuery(stoerungen());
  const [, gehe] = useLocation();
  const ausgang = ausgangAus(useSearch());
  const [neu, setNeu] = useState(false);
  return (
    <Tafelseite
      titel="Störungen"
      erklaerung="Was ein ganzes Haus trifft: Anfragen sammeln, allen einmal schreiben, mit einem Schritt abschließen."
      zeilen={liste}
      leer={{
        Symbol: IconBuildingBroadcastTower,
        titel: 'Keine Störung',
        text: 'Fällt in einem Haus die Heizung aus, legen Sie hier eine Störung an. Mieter sehen sie, bevor sie noch einmal melden.',
      }}
      neu={{ wort: 'Neue Störung', oeffnen: () => setNeu(true) }}
      hervorheben
      kopf={
        <>
          <Table.Th>Störung</Table.Th>
          <Table.Th>Stand</Table.Th>
          <Table.Th>Seit</Table.Th>
          <Table.Th ta="end">Anfragen</Table.Th>
          <Table.Th ta="end">Angeschlossen</Table.Th>
        </>
      }
      zeile={(s) => (
        <Table.Tr key={s.id}>
          <Table.Td>
            <Anchor component={Link} href={`/stoerungen/${s.id}`} fw={600}>
              {s.titel}
            </Anchor>
            <Text size="sm" c="dimmed">
              {s.objekt} · {schadensart(s.schadensart)}
              {!s.ganzes_haus && ` · ${s.einheiten.join(', ')}`}
            </Text>
          </Table.Td>
          <Table.Td>
            <StatusMarke anzeige={stoerungStatus(s.status)} />
          </Table.Td>
          <Table.Td>
            <Text size="sm">{zeitInWorten(s.seit)}</Text>
            {s.status === 'offen' && s.voraussichtlich_bis !== null && (
              <Text size="sm" c="dimmed">
                bis {terminInWorten(s.voraussichtlich_bis)}
              </Text>
            )}
          </Table.Td>
          <Table.Td ta="end" className="hd-zahlen">
            {s.anfragen_zahl}
          </Table.Td>
          <Table.Td ta="end" className="hd-zahlen">
            {s.betroffene_zahl}
          </Table.Td>
        </Table.Tr>
      )}
    >
      {(neu || ausgang !== null) && (
        <NeueStoerung
          ausgang={ausgang}
          schliessen={() => {
            setNeu(false);
            if (ausgang !== null) gehe('/stoerungen', { replace: true });
          }}
        />
      )}
    </Tafelseite>
  );
}
