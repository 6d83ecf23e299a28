import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { IconMoodCheck, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { anwesenheiten, wortAnwesend } from '../anwesenheit/anwesenheit';
import { NeuePille } from '../liste/NeuePille';
import { useStabileListe } from '../liste/useStabileListe';
import { useTasten } from '../tasten/useTasten';
import { emails } from './abfragen';
import { ANSICHTEN, pfad, type Auswahl } from './ansichten';
import { EmailZeile } from './EmailZeile';
import { Filterleiste } from './Filterleiste';
import { betreffInWorten } from './modell';
import { useBlaettern } from './useBlaettern';
import stil from '../liste/Liste.module.css';

interface Eigenschaften {
  auswahl: Auswahl;
  offen: number | null;
}

/** The incoming mail as a list, live; nothing jumps. */
export function EmailListe({ auswahl, offen }: Eigenschaften) {
  const { benutzerkonto_id } = useSitzung();
  const anwesend = useQuery(anwesenheiten('email_triage')).data ?? [];
  const liste = useInfiniteQuery(emails(auswahl));
  const daten = useMemo(() => liste.data?.pages.flat(), [liste.data]);
  const { gezeigt, neue, aufnehmen, halter } = useStabileListe(
    daten,
    `${auswahl.ansicht} ${auswahl.suche}`,
  );
  const blaettern = useBlaettern(auswahl, offen);
  useTasten({ j: () => blaettern(1), k: () => blaettern(-1) });
  useEffect(() => {
    halter.ref.current
      ?.querySelector('[data-zeile][aria-current="true"]')
      ?.scrollIntoView({ block: 'nearest' });
  }, [offen, halter.ref]);
  const { titel, leer, warum } = ANSICHTEN.find((a) => a.wert === auswahl.ansicht) ?? ANSICHTEN[0];
  return (
    <section className={`${stil.spalte ?? ''} hd-nicht-drucken`} aria-label="Liste der E-Mails">
      <Stack gap={8} className={stil.kopf ?? ''}>
        <Title order={2} size="h4">
          {titel}
        </Title>
        <Filterleiste key={auswahl.ansicht} auswahl={auswahl} offen={offen} />
      </Stack>
      <NeuePille
        anzahl={neue.length}
        neueste={neue[0] && betreffInWorten(neue[0])}
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
        ) : liste.isError && daten === undefined ? (
          <Ladefehler fehler={liste.error} erneut={liste.refetch} />
        ) : gezeigt.length === 0 ? (
          auswahl.suche === '' ? (
            <Hinweisseite Symbol={IconMoodCheck} titel={leer} text={warum} />
          ) : (
            <Hinweisseite
              Symbol={IconSearchOff}
              titel="Nichts gefunden"
              text={`Hier passt keine E-Mail zu „${auswahl.suche}“. Gesucht wird in Absender und Betreff.`}
            />
          )
        ) : (
          <ul className={stil.zeilen}>
            {gezeigt.map(({ zeile, fort }) => (
              <EmailZeile
                key={zeile.id}
                zeile={zeile}
                ziel={pfad(auswahl, zeile.id)}
                fort={fort}
                offen={zeile.id === offen}
                mitStatus={auswahl.ansicht === 'alle'}
                anwesend={wortAnwesend(anwesend, zeile.id, benutzerkonto_id, 'sie')}
              />
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
