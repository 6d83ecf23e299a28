import { Button, Group, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPrinter, IconReportSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Druckkopf } from '@/gemeinsam/anfragen/Druckkopf';
import { useDarf } from '@/gemeinsam/api/darf';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { KeinZugriff } from '@/gemeinsam/zustaende/KeinZugriff';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { protokoll } from './abfragen';
import { Ausgeben } from './Ausgeben';
import { anzahlFilter, filterAus, OHNE_FILTER, pfad, type Filter } from './filter';
import { Filterleiste } from './Filterleiste';
import { Filtersatz } from './Filtersatz';
import { Siegelkasten } from './Siegelkasten';
import { Tage } from './Tage';

/** The log for its readers: who did and saw what, with proof. */
export default function ProtokollSeite() {
  useDocumentTitle('Protokoll · Hausdraht');
  const darf = useDarf('protokoll');
  if (darf === undefined) return <Geruest />;
  return darf ? <Protokoll /> : <KeinZugriff wer="der Leitung und der Prüfung" />;
}

function Protokoll() {
  const frage = useSearch();
  const [, gehe] = useLocation();
  const filter = useMemo(() => filterAus(frage), [frage]);
  const liste = useInfiniteQuery(protokoll(filter));
  const [offen, setOffen] = useState<ReadonlySet<number>>(new Set());
  const eintraege = liste.data?.pages.flatMap((seite) => seite.eintraege) ?? [];
  const setze = (teil: Partial<Filter>) => gehe(pfad({ ...filter, ...teil }), { replace: true });
  const umschalten = (id: number) =>
    setOffen((alt) => {
      const neu = new Set(alt);
      if (!neu.delete(id)) neu.add(id);
      return neu;
    });
  return (
    <Stack>
      <Druckkopf titel="Protokoll" />
      <Group justify="space-between">
        <Title order={1} size="h2">
          Protokoll
        </Title>
        <Group gap="xs" className="hd-nicht-drucken">
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden="true" />}
            onClick={() => print()}
          >
            Drucken
          </Button>
          <Ausgeben filter={filter} />
        </Group>
      </Group>
      <Siegelkasten />
      <Filterleiste filter={filter} setze={setze} eintraege={eintraege} />
      <Filtersatz filter={filter} setze={setze} eintraege={eintraege} />
      {liste.isPending ? (
        <Geruest zeilen={6} />
      ) : liste.isError && eintraege.length === 0 ? (
        <Ladefehler fehler={liste.error} erneut={liste.refetch} />
      ) : eintraege.length === 0 ? (
        <Leer gefiltert={anzahlFilter(filter) > 0} alle={() => setze(OHNE_FILTER)} />
      ) : (
        <Tage eintraege={eintraege} offen={offen} umschalten={umschalten} />
      )}
      {liste.isFetchNextPageError && (
        <Ladefehler fehler={liste.error} erneut={liste.fetchNextPage} />
      )}
      {liste.hasNextPage && !liste.isFetchNextPageError && (
        <Button
          className="hd-nicht-drucken"
          variant="default"
          mx="auto"
          loading={liste.isFetchingNextPage}
          onClick={() => void liste.fetchNextPage()}
        >
          Weitere laden
        </Button>
      )}
    </Stack>
  );
}

function Leer({ gefiltert, alle }: { gefiltert: boolean; alle: () => void }) {
  return (
    <Hinweisseite
      Symbol={IconReportSearch}
      titel="Kein Eintrag gefunden"
      text={
        gefiltert
          ? 'Zu diesem Filter steht nichts im Protokoll.'
          : 'Im Protokoll Ihrer Verwaltung steht noch nichts.'
      }
      aktion={gefiltert ? <Button onClick={alle}>Alle Einträge zeigen</Button> : undefined}
    />
  );
}
