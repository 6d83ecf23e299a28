import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconFilterOff, IconMoodCheck, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useImperativeHandle, useMemo, type Ref } from 'react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NeuePille } from '../liste/NeuePille';
import { useStabileListe } from '../liste/useStabileListe';
import { useZeilentasten } from '../liste/useZeilentasten';
import { eilige, eiligeOben, FUNDE, uebrige } from './abfragen';
import { AnfrageZeile } from './AnfrageZeile';
import { alsFrage, anzahlFilter, pfad, type Auswahl } from './auswahl';
import { useGesehen } from './useGesehen';
import { useMarkierung } from './useMarkierung';
import stil from '../liste/Liste.module.css';

// Of most lists nobody marks anything.
const Sammelleiste = lazy(async () => ({
  default: (await import('../sammeln/Sammelleiste')).Sammelleiste,
}));

/** Begins to mark rows from outside. */
export interface Listengriff {
  auswaehlen: () => void;
}

interface Eigenschaften {
  auswahl: Auswahl;
  offen: number | null;
  ref: Ref<Listengriff>;
}

/** A list, live: nothing jumps; in a queue unhandled urgent ones come first. */
export function AnfragenListe({ auswahl, offen, ref }: Eigenschaften) {
  const { benutzerkonto_id } = useSitzung();
  const wunsch = { auswahl, kontoId: benutzerkonto_id };
  const oben = useQuery(eilige(wunsch));
  const unten = useInfiniteQuery(uebrige(wunsch));
  const sucht = auswahl.suche !== '';
  const obenFertig = oben.data !== undefined || !eiligeOben(auswahl);
  const daten = useMemo(
    () =>
      obenFertig && unten.data !== undefined
        ? [...(oben.data ?? []), ...unten.data.pages.flat()].slice(0, sucht ? FUNDE : undefined)
        : undefined,
    [obenFertig, oben.data, unten.data, sucht],
  );
  const mehrFunde = sucht && (unten.data?.pages[0]?.length ?? 0) > FUNDE;
  const { gezeigt, neue, aufnehmen, halter } = useStabileListe(daten, alsFrage(auswahl));
  const gesehen = useGesehen();
  useZeilentasten(halter.ref);
  const marken = useMarkierung(gezeigt, offen);
  useImperativeHandle(ref, () => ({ auswaehlen: marken.beginnen }), [marken.beginnen]);
  const fehler = oben.error ?? unten.error;

  return (
    <>
      <NeuePille
        anzahl={neue.length}
        neueste={neue[0] && `${neue[0].nummer} ${neue[0].betreff}`}
        aufnehmen={aufnehmen}
        verlassen={halter.onPointerLeave}
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
          <Leer auswahl={auswahl} />
        ) : (
          <ul className={stil.zeilen}>
            {gezeigt.map(({ zeile, fort }) => (
              <AnfrageZeile
                key={zeile.id}
                anfrage={zeile}
                fort={fort}
                offen={zeile.id === offen}
                neu={gesehen.istNeu(zeile.id, zeile.letzte_aktivitaet_am)}
                ziel={pfad(auswahl, zeile.id)}
                markierbar={marken.laeuft}
                markiert={marken.ids.has(zeile.id)}
                markieren={marken.umschalten}
              />
            ))}
          </ul>
        )}
        {mehrFunde && (
          <Text size="sm" c="dimmed" ta="center" p="md" role="status">
            Das sind die {FUNDE} jüngsten Funde, es gibt weitere. Grenzen Sie die Suche ein, etwa
            auf ein Objekt oder einen Zeitraum.
          </Text>
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
      {marken.laeuft && (
        <Suspense>
          <Sammelleiste
            auswahl={auswahl}
            ids={marken.ids}
            setzen={marken.setzen}
            beenden={marken.beenden}
          />
        </Suspense>
      )}
    </>
  );
}

function Leer({ auswahl }: { auswahl: Auswahl }) {
  const gefiltert = anzahlFilter(auswahl.filter) > 0;
  if (auswahl.suche !== '') {
    return (
      <Hinweisseite
        Symbol={IconSearchOff}
        titel="Nichts gefunden"
        text={
          'Gesucht wird in allen Texten und Nachrichten der Anfragen dieser Liste' +
          (gefiltert ? ', und Filter sind gesetzt.' : '; „Alle“ enthält auch die beendeten.')
        }
      />
    );
  }
  return gefiltert ? (
    <Hinweisseite
      Symbol={IconFilterOff}
      titel="Mit diesen Filtern gibt es nichts"
      text="Entfernen Sie einen Filter oben in der Liste."
    />
  ) : (
    <Hinweisseite
      Symbol={IconMoodCheck}
      titel="Hier ist nichts zu tun"
      text="Neue Anfragen erscheinen von selbst."
    />
  );
}
