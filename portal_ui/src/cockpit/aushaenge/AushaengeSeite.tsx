import { Anchor, Button, Table, Text } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { datum } from '@/gemeinsam/zeit/format';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { Tafelseite } from '../rahmen/Tafelseite';
import { useAkt } from '../stoerungen/useAkt';
import { aushaenge, stand, type Aushang } from './abfragen';
import { NeuerAushang } from './NeuerAushang';

const WORT = { haengt: 'hängt', kommt: 'kommt noch', vorbei: 'hängt nicht mehr' } as const;

/** "12 von 40", or why there is no number. */
const gelesen = ({ zahlen }: Aushang): string =>
  zahlen.gelesen === null ? '–' : `${zahlen.gelesen} von ${zahlen.mieter}`;

/** All notices, with how many have opened each. */
export default function AushaengeSeite() {
  const liste = useQuery(aushaenge());
  const [neu, setNeu] = useState(false);
  const [gefragt, setGefragt] = useState<Aushang | null>(null);
  const abnehmen = useAkt(
    'aushaenge',
    (aushang_id: number) => rufe('aushang_abnehmen', { aushang_id }),
    'Der Aushang ist abgenommen.',
  );
  return (
    <Tafelseite
      titel="Aushänge"
      erklaerung="Mieter lesen sie auf ihrer Startseite. Gezählt wird, wie viele einen Aushang geöffnet haben, nicht wer; bei weniger als drei Mietern auch das nicht."
      zeilen={liste}
      leer={{
        Symbol: IconNotes,
        titel: 'Noch kein Aushang',
        text: 'Ablesetermin, Treppenhausreinigung, Wasser abgestellt: im Portal und als Zettel zum Ausdrucken.',
      }}
      neu={{ wort: 'Neuer Aushang', oeffnen: () => setNeu(true) }}
      meldung={<Fehlermeldung fehler={abnehmen.error} />}
      kopf={
        <>
          <Table.Th>Aushang</Table.Th>
          <Table.Th>Wann</Table.Th>
          <Table.Th ta="end">Gelesen</Table.Th>
          <Table.Th>
            <span className="hd-nur-vorlesen">Handlungen</span>
          </Table.Th>
        </>
      }
      zeile={(a) => (
        <Table.Tr key={a.id}>
          <Table.Td>
            <Anchor component={Link} href={`/aushaenge/${a.id}`} fw={600}>
              {a.titel}
            </Anchor>
            <Text size="sm" c="dimmed">
              {a.objekt ?? 'Alle Häuser'}
            </Text>
          </Table.Td>
          <Table.Td>
            <Text size="sm" className="hd-zahlen">
              {datum(a.von)} bis {datum(a.bis)}
            </Text>
            <Text size="sm" c="dimmed">
              {WORT[stand(a)]}
            </Text>
          </Table.Td>
          <Table.Td ta="end" className="hd-zahlen">
            {gelesen(a)}
          </Table.Td>
          <Table.Td ta="end">
            {stand(a) !== 'vorbei' && (
              <Button
                size="xs"
                variant="default"
                aria-label={`${a.titel} abnehmen`}
                onClick={() => setGefragt(a)}
              >
                Abnehmen
              </Button>
            )}
          </Table.Td>
        </Table.Tr>
      )}
    >
      {neu && <NeuerAushang schliessen={() => setNeu(false)} />}
      <Rueckfrage
        offen={gefragt !== null}
        titel="Aushang abnehmen?"
        text={`„${gefragt?.titel ?? ''}“ verschwindet aus dem Portal. Schon gesendete E-Mails bleiben.`}
        ja="Abnehmen"
        bestaetigt={() => {
          if (gefragt !== null) abnehmen.mutate(gefragt.id);
          setGefragt(null);
        }}
        schliessen={() => setGefragt(null)}
      />
    </Tafelseite>
  );
}
