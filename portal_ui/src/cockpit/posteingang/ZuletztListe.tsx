import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { ANSICHTEN, pfad, type Auswahl } from './ansichten';
import { entscheidInWorten, restzeit, uhrzeit, zuletzt } from './entscheidungen';
import { Filterleiste } from './Filterleiste';
import { betreffInWorten } from './modell';
import { useRuecknahme } from './useRuecknahme';
import { useSekunde } from './useSekunde';
import stil from '../liste/Liste.module.css';
import eigen from './ZuletztListe.module.css';

interface Eigenschaften {
  auswahl: Auswahl;
  offen: number | null;
}

/** What this clerk decided last, each with the way back while there is one. */
export function ZuletztListe({ auswahl, offen }: Eigenschaften) {
  const { benutzerkonto_id } = useSitzung();
  const liste = useQuery(zuletzt(benutzerkonto_id));
  const ruecknahme = useRuecknahme();
  const jetzt = useSekunde();
  const texte = ANSICHTEN.find((a) => a.wert === 'zuletzt');
  return (
    <section className={`${stil.spalte ?? ''} hd-nicht-drucken`} aria-label="Liste der E-Mails">
      <Stack gap={8} className={stil.kopf ?? ''}>
        <Title order={2} size="h4">
          {texte?.titel}
        </Title>
        <Filterleiste auswahl={auswahl} offen={offen} />
        <Fehlermeldung fehler={ruecknahme.error} />
      </Stack>
      <div className={stil.rolle}>
        {liste.isPending ? (
          <Stack p="md" gap="sm" role="status" aria-label="Wird geladen">
            {Array.from({ length: 6 }, (_, i) => (
              <Skeleton key={i} height={64} />
            ))}
          </Stack>
        ) : liste.isError ? (
          <Ladefehler fehler={liste.error} erneut={liste.refetch} />
        ) : liste.data.length === 0 ? (
          <Hinweisseite Symbol={IconHistory} titel={texte?.leer ?? ''} text={texte?.warum ?? ''} />
        ) : (
          <ul className={stil.zeilen}>
            {liste.data.map((entscheid) => {
              const rest = restzeit(entscheid, jetzt);
              const zurueck = entscheid.zurueckgenommen_durch_id !== null;
              return (
                <li key={entscheid.id} className={eigen.eintrag}>
                  <Link
                    href={pfad(auswahl, entscheid.email_id)}
                    className={stil.zeile}
                    data-zeile
                    data-zurueck={zurueck || undefined}
                    aria-current={entscheid.email_id === offen ? 'true' : undefined}
                  >
                    <span className={stil.oben}>
                      {entscheidInWorten(entscheid)}
                      <Zeit wert={entscheid.erstellt_am} />
                    </span>
                    <span className={stil.titel}>
                      {betreffInWorten(entscheid.email_triage ?? { betreff: null })}
                    </span>
                    {zurueck && <span className={stil.unten}>rückgängig gemacht</span>}
                  </Link>
                  {rest > 0 && (
                    <Button
                      size="compact-sm"
                      variant="light"
                      className={eigen.knopf ?? ''}
                      leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
                      loading={ruecknahme.isPending && ruecknahme.variables.id === entscheid.id}
                      onClick={() => ruecknahme.mutate(entscheid)}
                    >
                      Rückgängig <span className={eigen.rest}>{uhrzeit(rest)}</span>
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
