import { Group, Paper, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconChartBar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { kategorie, quelle } from '@/gemeinsam/gestaltung/werte';
import { datum, heuteIso } from '@/gemeinsam/zeit/format';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import type { Ansicht } from '../anfragen/ansichten';
import { nur, OHNE_FILTER, pfad, type Filter } from '../anfragen/auswahl';
import { objekte } from '../anfragen/wahlwerte';
import { zahlen, type Altersstufe, type Reaktion, type Zahlen } from './abfragen';
import { Balken } from './Balken';
import { arbeitszeit, KATEGORIEN, nachQuelle, saeulen, type Saeule } from './reihen';
import { Legende, Saeulenbild } from './Saeulenbild';
import { letzteTage, mangel, type Wahl, type Zeitraum } from './zeitraum';
import { Zeitraumwahl } from './Zeitraumwahl';
import stil from './Zahlen.module.css';

/** How the work stands: of the whole office or one house, never of a person. */
export default function ZahlenSeite() {
  useDocumentTitle('Zahlen · Hausdraht');
  const heute = heuteIso();
  const [wahl, setWahl] = useState<Wahl>('90');
  const [frei, setFrei] = useState(() => letzteTage(heute, 90));
  // What was last right is counted until both days are.
  const [gezaehlt, setGezaehlt] = useState(frei);
  const [objekt, setObjekt] = useState<number | null>(null);
  const haeuser = useQuery(objekte()).data ?? [];
  const zeitraum = wahl === 'frei' ? gezaehlt : letzteTage(heute, Number(wahl));
  const { von, bis } = zeitraum;
  const stand = useQuery(zahlen({ von, bis, objekt }));
  const aendern = (neu: Zeitraum) => {
    setFrei(neu);
    if (mangel(neu) === null) setGezaehlt(neu);
  };
  return (
    <Stack>
      <Title order={1} size="h3">
        Zahlen
      </Title>
      <Group align="flex-end">
        <Zeitraumwahl
          heute={heute}
          wahl={wahl}
          waehlen={(neu) => {
            // One's own choice begins with the days that are shown.
            if (neu === 'frei') aendern(zeitraum);
            setWahl(neu);
          }}
          zeitraum={wahl === 'frei' ? frei : zeitraum}
          aendern={aendern}
        />
        <Select
          aria-label="Objekt"
          placeholder="Alle Objekte"
          searchable
          clearable
          nothingFoundMessage="Nichts gefunden"
          data={haeuser}
          value={objekt === null ? null : String(objekt)}
          onChange={(wert) => setObjekt(wert === null ? null : Number(wert))}
        />
      </Group>
      {stand.isPending ? (
        <Geruest />
      ) : stand.isError ? (
        <Ladefehler fehler={stand.error} erneut={stand.refetch} />
      ) : (
        <Uebersicht z={stand.data} von={von} bis={bis} heute={heute} objekt={objekt} />
      )}
    </Stack>
  );
}

interface Uebersichtswunsch {
  z: Zahlen;
  von: string;
  bis: string;
  heute: string;
  objekt: number | null;
}

function Uebersicht({ z, von, bis, heute, objekt }: Uebersichtswunsch) {
  const liste = (ansicht: Ansicht, filter: Partial<Filter>) =>
    pfad({
      ...nur(ansicht),
      filter: { ...OHNE_FILTER, objekt, ...filter },
      sortierung: ansicht === 'laufend' ? 'alt' : 'neu',
    });
  const reihe = saeulen(z.eingang, z.schritt, von, bis);
  const summe = reihe.reduce((s, r) => s + r.summe, 0);
  return (
    <div className={stil.raster}>
      <Tafel titel="Laufende nach Alter">
        <Balken
          titel="Laufende Anfragen nach Alter"
          werte={z.offen.map((stufe) => ({
            wort: alter(stufe, heute),
            anzahl: stufe.anzahl,
            zusatz: stufe.eilig === 0 ? undefined : `davon ${stufe.eilig} eilig`,
            ziel: liste('laufend', { von: stufe.von, bis: stufe.bis }),
          }))}
        />
      </Tafel>
      <Tafel titel="Wie sie eingingen">
        {summe === 0 ? (
          <Nichts />
        ) : (
          <Balken
            titel="Eingegangene Anfragen nach Weg"
            werte={nachQuelle(z.eingang).map(({ quelle: weg, anzahl }) => ({
              wort: quelle(weg),
              anzahl,
              ziel: liste('alle', { quelle: [weg], von, bis }),
            }))}
          />
        )}
      </Tafel>
      <Tafel titel="Bis zur ersten Reaktion">
        <Reaktionen zeilen={z.reaktion} />
        <Text size="sm" c="dimmed" mt="xs">
          Geschäftszeit ohne Feiertage, von der Meldung bis jemand sie angenommen, abgelehnt oder
          beantwortet hat.
        </Text>
      </Tafel>
      <Tafel
        titel={`Eingang: ${summe.toLocaleString('de-DE')}, beendet: ${z.beendet.toLocaleString('de-DE')}`}
        breit
      >
        {summe === 0 ? (
          <Nichts />
        ) : (
          <>
            <Saeulenbild reihe={reihe} />
            <Legende />
            <details>
              <summary>Als Tabelle</summary>
              <Verlaufstabelle reihe={reihe} schritt={z.schritt} />
            </details>
          </>
        )}
      </Tafel>
    </div>
  );
}

function alter({ von, bis }: Altersstufe, heute: string): string {
  const tage = (tag: string) => Math.round((Date.parse(heute) - Date.parse(tag)) / 86_400_000);
  if (von === null) return `über ${tage(bis) - 1} Tage`;
  if (von === bis) return 'von heute';
  return `${tage(bis)} bis ${tage(von)} Tage`;
}

function Tafel({
  titel,
  breit,
  children,
}: {
  titel: string;
  breit?: boolean;
  children: ReactNode;
}) {
  return (
    <Paper
      p="md"
      withBorder
      component="section"
      className={breit === true ? (stil.breit ?? '') : ''}
    >
      <Title order={2} size="h5" mb="sm">
        {titel}
      </Title>
      {children}
    </Paper>
  );
}

const Nichts = () => (
  <Hinweisseite
    Symbol={IconChartBar}
    titel="Nichts eingegangen"
    text="In diesem Zeitraum kam keine Anfrage. Wählen Sie einen längeren oder ein anderes Objekt."
  />
);

function Reaktionen({ zeilen }: { zeilen: readonly Reaktion[] }) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Kategorie</Table.Th>
          <Table.Th ta="right">Hälfte bis</Table.Th>
          <Table.Th ta="right">90 % bis</Table.Th>
          <Table.Th ta="right">ohne</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {zeilen.map((r) => (
          <Table.Tr key={r.kategorie ?? 'alle'} fw={r.kategorie === null ? 600 : 400}>
            <Table.Td>{r.kategorie === null ? 'Alle' : kategorie(r.kategorie)}</Table.Td>
            <Table.Td ta="right">{arbeitszeit(r.median)}</Table.Td>
            <Table.Td ta="right">{arbeitszeit(r.p90)}</Table.Td>
            <Table.Td ta="right">{(r.anzahl - r.reagiert).toLocaleString('de-DE')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const SCHRITT = { day: 'Tag', week: 'Woche ab', month: 'Monat ab' } as const;

function Verlaufstabelle({
  reihe,
  schritt,
}: {
  reihe: readonly Saeule[];
  schritt: Zahlen['schritt'];
}) {
  return (
    <div className={stil.tabelle} tabIndex={0} role="region" aria-label="Eingang als Tabelle">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{SCHRITT[schritt]}</Table.Th>
            {KATEGORIEN.map((k) => (
              <Table.Th key={k} ta="right">
                {kategorie(k)}
              </Table.Th>
            ))}
            <Table.Th ta="right">Summe</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reihe.map((r) => (
            <Table.Tr key={r.ab}>
              <Table.Td>{datum(r.ab)}</Table.Td>
              {KATEGORIEN.map((k) => (
                <Table.Td key={k} ta="right">
                  {r.werte[k].toLocaleString('de-DE')}
                </Table.Td>
              ))}
              <Table.Td ta="right">{r.summe.toLocaleString('de-DE')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
