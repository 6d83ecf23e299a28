import { Button, Group, Select, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMailForward, IconMoodCheck, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { mailereignis, versandStatus } from '@/gemeinsam/gestaltung/werte';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NeuePille } from '../liste/NeuePille';
import { useStabileListe } from '../liste/useStabileListe';
import { useZeilentasten } from '../liste/useZeilentasten';
import { useTasten } from '../tasten/useTasten';
import { versand } from './abfragen';
import { ANSICHTEN, stand, type Ansicht } from './modell';
import { UnzustellbarHinweis } from './UnzustellbarHinweis';
import stil from '../liste/Liste.module.css';

interface Eigenschaften {
  ansicht: Ansicht;
  offen: number | null;
}

/** The outgoing mail as a list, live. */
export function VersandListe({ ansicht, offen }: Eigenschaften) {
  const [eingabe, setEingabe] = useState('');
  const [suche] = useDebouncedValue(eingabe, 250);
  const [, gehe] = useLocation();
  const feld = useRef<HTMLInputElement>(null);
  const liste = useInfiniteQuery({
    ...versand(ansicht, suche),
    placeholderData: keepPreviousData,
  });
  const daten = useMemo(() => liste.data?.pages.flat(), [liste.data]);
  const { gezeigt, neue, aufnehmen, halter } = useStabileListe(daten, `${ansicht} ${suche}`);
  useZeilentasten(halter.ref);
  useTasten({ '/': () => feld.current?.focus() });
  return (
    <section className={`${stil.spalte ?? ''} hd-nicht-drucken`} aria-label="Liste des Versands">
      <Stack gap={8} className={stil.kopf ?? ''}>
        <Title order={2} size="h4">
          Versand
        </Title>
        <Group gap={8} grow preventGrowOverflow={false} wrap="nowrap">
          <TextInput
            ref={feld}
            size="sm"
            type="search"
            aria-label="Nach Empfänger suchen"
            placeholder="Empfänger"
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            value={eingabe}
            onChange={(e) => setEingabe(e.currentTarget.value)}
            onKeyDown={(e) => {
              if (e.key !== 'Escape') return;
              // Browsers empty a search field with Escape; here it only leaves it.
              e.preventDefault();
              e.currentTarget.blur();
            }}
          />
          <Select
            size="sm"
            aria-label="Stand"
            allowDeselect={false}
            value={ansicht}
            data={ANSICHTEN.map(({ wert, wort }) => ({ value: wert, label: wort }))}
            onChange={(wert) => gehe(`/versand?ansicht=${wert ?? 'alle'}`)}
          />
        </Group>
        <UnzustellbarHinweis />
      </Stack>
      <NeuePille
        anzahl={neue.length}
        neueste={neue[0]?.betreff}
        aufnehmen={aufnehmen}
        verlassen={halter.onPointerLeave}
      />
      <div className={stil.rolle} {...halter}>
        {liste.isPending ? (
          <Stack p="md" gap="sm" role="status" aria-label="Wird geladen">
            {Array.from({ length: 8 }, (_, i) => (
              <Skeleton key={i} height={64} />
            ))}
          </Stack>
        ) : liste.isError ? (
          <Ladefehler fehler={liste.error} erneut={liste.refetch} />
        ) : gezeigt.length === 0 ? (
          <Leer ansicht={ansicht} gesucht={suche.trim() !== ''} />
        ) : (
          <ul className={stil.zeilen}>
            {gezeigt.map(({ zeile, fort }) => (
              <li key={zeile.id}>
                <Link
                  href={`/versand/${zeile.id}?ansicht=${ansicht}`}
                  className={stil.zeile}
                  data-zeile
                  data-fort={fort || undefined}
                  aria-current={zeile.id === offen ? 'true' : undefined}
                >
                  <span className={stil.oben}>
                    <StatusMarke klein anzeige={versandStatus(stand(zeile))} />
                    {mailereignis(zeile.ereignis)}
                    <Zeit wert={zeile.erstellt_am} />
                  </span>
                  <span className={stil.titel}>{zeile.betreff}</span>
                  <span className={stil.unten}>
                    {[zeile.empfaenger_name, zeile.empfaenger].filter(Boolean).join(' · ') ||
                      'ohne Adresse'}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {liste.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            my="sm"
            loading={liste.isFetchingNextPage}
            onClick={() => void liste.fetchNextPage()}
          >
            Weitere laden
          </Button>
        )}
      </div>
    </section>
  );
}

function Leer({ ansicht, gesucht }: { ansicht: Ansicht; gesucht: boolean }) {
  if (gesucht) {
    return (
      <Hinweisseite
        Symbol={IconSearchOff}
        titel="Nichts gefunden"
        text="Gesucht wird in Name und E-Mail-Adresse der Empfänger."
      />
    );
  }
  return ansicht === 'fehlgeschlagen' ? (
    <Hinweisseite
      Symbol={IconMoodCheck}
      titel="Nichts fehlgeschlagen"
      text="Alle E-Mails sind angekommen oder unterwegs."
    />
  ) : (
    <Hinweisseite
      Symbol={IconMailForward}
      titel="Hier ist keine E-Mail"
      text="E-Mails, die das System schreibt, erscheinen von selbst."
    />
  );
}
