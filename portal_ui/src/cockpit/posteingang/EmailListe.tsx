import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { IconMoodCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { emailStatus } from '@/gemeinsam/gestaltung/werte';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NeuePille } from '../liste/NeuePille';
import { useStabileListe } from '../liste/useStabileListe';
import { useZeilentasten } from '../liste/useZeilentasten';
import { emails } from './abfragen';
import stil from '../liste/Liste.module.css';

interface Eigenschaften {
  alle: boolean;
  offen: number | null;
}

/** The incoming mail as a list, live. */
export function EmailListe({ alle, offen }: Eigenschaften) {
  const liste = useInfiniteQuery(emails(!alle));
  const daten = useMemo(() => liste.data?.pages.flat(), [liste.data]);
  const { gezeigt, neue, aufnehmen, halter } = useStabileListe(daten, String(alle));
  useZeilentasten(halter.ref);
  return (
    <section className={`${stil.spalte ?? ''} hd-nicht-drucken`} aria-label="Liste der E-Mails">
      <div className={stil.kopf}>
        <Title order={2} size="h4">
          {alle ? 'Alle E-Mails' : 'Zu entscheiden'}
        </Title>
      </div>
      <NeuePille
        anzahl={neue.length}
        neueste={neue[0]?.betreff ?? neue[0]?.absender ?? ''}
        aufnehmen={aufnehmen}
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
          <Hinweisseite
            Symbol={IconMoodCheck}
            titel={alle ? 'Noch keine E-Mails' : 'Alles entschieden'}
            text={
              alle
                ? 'Sobald eine E-Mail eintrifft, steht sie hier.'
                : 'Keine E-Mail wartet auf eine Entscheidung.'
            }
          />
        ) : (
          <ul className={stil.zeilen}>
            {gezeigt.map(({ zeile, fort }) => (
              <li key={zeile.id}>
                <Link
                  href={`/posteingang/${zeile.id}${alle ? '?ansicht=alle' : ''}`}
                  className={stil.zeile}
                  data-zeile
                  data-fort={fort || undefined}
                  aria-current={zeile.id === offen ? 'true' : undefined}
                >
                  <span className={stil.oben}>
                    <StatusMarke klein anzeige={emailStatus(zeile.status)} />
                    <Zeit wert={zeile.eingegangen_am} />
                  </span>
                  <span className={stil.titel}>{zeile.betreff ?? '(ohne Betreff)'}</span>
                  <span className={stil.unten}>
                    {zeile.absender ?? zeile.umschlag_von ?? 'Absender nicht bestätigt'}
                  </span>
                  {zeile.grund_text !== null && (
                    <span className={stil.unten}>{zeile.grund_text}</span>
                  )}
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
