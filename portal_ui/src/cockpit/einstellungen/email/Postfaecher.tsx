import { Anchor, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Anzeige } from '@/gemeinsam/gestaltung/werte';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Abschnitt } from '../Abschnitt';
import { postfaecher, type Postfach, type Uebersprungen } from './abfragen';
import stil from './Email.module.css';

/** The mailboxes that are fetched, and whether that works. */
export function Postfaecher() {
  const liste = useQuery(postfaecher());
  return (
    <Abschnitt
      titel="Postfächer"
      text="Aus diesen Postfächern werden E-Mails abgeholt. Eingerichtet werden sie vom technischen Betrieb."
    >
      {liste.isPending ? (
        <Stack role="status" aria-label="Wird geladen">
          <Skeleton height={64} />
        </Stack>
      ) : liste.isError ? (
        <Ladefehler fehler={liste.error} erneut={liste.refetch} />
      ) : liste.data.length === 0 ? (
        <Text>Zurzeit wird kein Postfach abgeholt.</Text>
      ) : (
        <ul className={stil.postfaecher}>
          {liste.data.map((postfach) => (
            <Eintrag key={postfach.id} postfach={postfach} />
          ))}
        </ul>
      )}
    </Abschnitt>
  );
}

function zustand({ aktiv, fehler, letzter_abruf_am }: Postfach): Anzeige {
  if (!aktiv) return { wort: 'abgeschaltet', ton: 'grau', Symbol: IconPlayerPause };
  if (fehler !== null) return { wort: 'gestört', ton: 'orange', Symbol: IconAlertTriangle };
  if (letzter_abruf_am === null)
    return { wort: 'noch nie abgeholt', ton: 'blau', Symbol: IconClock };
  return { wort: 'in Ordnung', ton: 'gruen', Symbol: IconCheck };
}

function Eintrag({ postfach }: { postfach: Postfach }) {
  return (
    <li>
      <Group gap="sm">
        <Text fw={600}>{postfach.bezeichnung}</Text>
        <StatusMarke klein anzeige={zustand(postfach)} />
      </Group>
      <Text size="sm" c="dimmed">
        {postfach.benutzer} bei {postfach.server}, Ordner {postfach.ordner}, für{' '}
        {postfach.eingangsadresse}
      </Text>
      {postfach.letzter_abruf_am !== null && (
        <Text size="sm">
          Zuletzt abgeholt <Zeit wert={postfach.letzter_abruf_am} />
        </Text>
      )}
      {postfach.fehler !== null && (
        <Hinweis ton="orange" Symbol={IconAlertTriangle}>
          {postfach.fehler_seit !== null && (
            <>
              Seit <Zeit wert={postfach.fehler_seit} /> gelingt das Abholen nicht.{' '}
            </>
          )}
          {postfach.fehler} Es wird weiter versucht; im Postfach geht nichts verloren.
        </Hinweis>
      )}
      <Liegengeblieben mails={postfach.uebersprungen} />
    </li>
  );
}

const groesse = new Intl.NumberFormat('de-DE', {
  style: 'unit',
  unit: 'megabyte',
  maximumFractionDigits: 1,
});

function Liegengeblieben({ mails }: { mails: readonly Uebersprungen[] }) {
  if (mails.length === 0) return null;
  return (
    <details className={stil.liegengeblieben}>
      <summary>
        {mails.length === 1
          ? '1 E-Mail ist zu groß und liegt noch im Postfach'
          : `${mails.length} E-Mails sind zu groß und liegen noch im Postfach`}
      </summary>
      <ul>
        {mails.map((mail) => (
          <li key={`${mail.uid} ${mail.am}`}>
            <Zeit wert={mail.am} />, {groesse.format(mail.groesse / 1_000_000)}
            {mail.email_id !== null && (
              <>
                {' · '}
                <Anchor component={Link} href={`/posteingang/${mail.email_id}?ansicht=alle`}>
                  was davon gespeichert ist
                </Anchor>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
