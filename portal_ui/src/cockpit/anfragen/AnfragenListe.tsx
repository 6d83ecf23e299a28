import { Button, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconMoodCheck, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NeuePille } from '../liste/NeuePille';
import { useStabileListe } from '../liste/useStabileListe';
import { useZeilentasten } from '../liste/useZeilentasten';
import { useTasten } from '../tasten/useTasten';
import { eilige, uebrige } from './abfragen';
import { AnfrageZeile } from './AnfrageZeile';
import { ANSICHTEN, zeigtOffene, type Ansicht } from './ansichten';
import { useGesehen } from './useGesehen';
import stil from '../liste/Liste.module.css';

interface Eigenschaften {
  ansicht: Ansicht;
  offen: number | null;
}

/** A queue, live: unhandled urgent ones first, then the newest; nothing jumps. */
export function AnfragenListe({ ansicht, offen }: Eigenschaften) {
  const { benutzerkonto_id } = useSitzung();
  const [eingabe, setEingabe] = useState('');
  const [suche] = useDebouncedValue(eingabe, 250);
  const feld = useRef<HTMLInputElement>(null);
  const wunsch = { ansicht, suche, kontoId: benutzerkonto_id };
  const oben = useQuery({ ...eilige(wunsch), placeholderData: keepPreviousData });
  const unten = useInfiniteQuery({ ...uebrige(wunsch), placeholderData: keepPreviousData });
  const obenFertig = oben.data !== undefined || !zeigtOffene(ansicht);
  const daten = useMemo(
    () =>
      obenFertig && unten.data !== undefined
        ? [...(oben.data ?? []), ...unten.data.pages.flat()]
        : undefined,
    [obenFertig, oben.data, unten.data],
  );
  const { gezeigt, neue, aufnehmen, halter } = useStabileListe(daten, `${ansicht} ${suche}`);
  const gesehen = useGesehen();
  useZeilentasten(halter.ref);
  useTasten({ '/': () => feld.current?.focus() });
  const fehler = oben.error ?? unten.error;

  return (
    <section className={`${stil.spalte ?? ''} hd-nicht-drucken`} aria-label="Liste der Anfragen">
      <Stack gap={8} className={stil.kopf ?? ''}>
        <Title order={2} size="h4">
          {ANSICHTEN.find((a) => a.wert === ansicht)?.wort}
        </Title>
        <TextInput
          ref={feld}
          size="sm"
          type="search"
          aria-label="Anfragen durchsuchen"
          placeholder="Nummer, Betreff, Name, Ort"
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
      </Stack>
      <NeuePille
        anzahl={neue.length}
        neueste={neue[0] && `${neue[0].nummer} ${neue[0].betreff}`}
        aufnehmen={aufnehmen}
      />
      <div className={stil.rolle} {...halter}>
        {daten === undefined && fehler !== null ? (
          <Ladefehler
            fehler={fehler}
            erneut={() => Promise.all([oben.refetch(), unten.refetch()])}
          />
        ) : daten === undefined ? (
          <Stack p="md" gap="sm" role="status" aria-label="Wird geladen">
            {Array.from({ length: 8 }, (_, i) => (
              <Skeleton key={i} height={64} />
            ))}
          </Stack>
        ) : gezeigt.length === 0 ? (
          <Leer gesucht={suche.trim() !== ''} />
        ) : (
          <ul className={stil.zeilen}>
            {gezeigt.map(({ zeile, fort }) => (
              <AnfrageZeile
                key={zeile.id}
                anfrage={zeile}
                fort={fort}
                offen={zeile.id === offen}
                neu={gesehen.istNeu(zeile.id, zeile.letzte_aktivitaet_am)}
                ziel={`/anfragen/${zeile.id}?ansicht=${ansicht}`}
              />
            ))}
          </ul>
        )}
        {unten.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            my="sm"
            loading={unten.isFetchingNextPage}
            onClick={() => void unten.fetchNextPage()}
          >
            Weitere laden
          </Button>
        )}
      </div>
    </section>
  );
}

function Leer({ gesucht }: { gesucht: boolean }) {
  return gesucht ? (
    <Hinweisseite
      Symbol={IconSearchOff}
      titel="Nichts gefunden"
      text="Gesucht wird in Nummer, Betreff, Name und Ort dieser Liste."
    />
  ) : (
    <Hinweisseite
      Symbol={IconMoodCheck}
      titel="Hier ist nichts zu tun"
      text="Neue Anfragen erscheinen von selbst."
    />
  );
}
