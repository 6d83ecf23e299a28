import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { anhaenge, nachrichten, statuswechsel } from '@/gemeinsam/anfragen/abfragen';
import { AbschlussAngaben } from '@/gemeinsam/anfragen/AbschlussAngaben';
import { Druckkopf } from '@/gemeinsam/anfragen/Druckkopf';
import { Meldung } from '@/gemeinsam/anfragen/Meldung';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { NachrichtEingabe } from '@/gemeinsam/anfragen/NachrichtEingabe';
import { useGelesen } from '@/gemeinsam/anfragen/useGelesen';
import { StatusSchritte } from '@/gemeinsam/anfragen/StatusSchritte';
import { anhangOrt, schritte, verlauf, zitatDerMeldung } from '@/gemeinsam/anfragen/verlauf';
import { Verlauf } from '@/gemeinsam/anfragen/Verlauf';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { anfrageStatus, istBeendet } from '@/gemeinsam/gestaltung/werte';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NotdienstHinweis } from './NotdienstHinweis';
import { Zurueckziehen } from './Zurueckziehen';

/** Only urgent damages ever alert anybody. */
const moeglich = ({ kategorie, prioritaet }: Anfrage): boolean =>
  kategorie === 'schaden' && (prioritaet === 'dringend' || prioritaet === 'hoch');

/** State, steps, report, conversation: everything the tenant may know about an Anfrage. */
export function AnfrageAnsicht({ anfrage }: { anfrage: Anfrage }) {
  useDocumentTitle(`${anfrage.nummer} ${anfrage.betreff} · Hausdraht`);
  const gesagt = useQuery(nachrichten(anfrage.id));
  const getan = useQuery(statuswechsel(anfrage.id));
  const dateien = useQuery(anhaenge(anfrage.id));
  const { neuAb } = useGelesen(anfrage.id, gesagt.data);
  const [, gehe] = useLocation();
  const beendet = istBeendet(anfrage.status);
  const ablehnung = getan.data?.findLast((w) => w.nach === 'abgelehnt');
  const eintraege = verlauf(anfrage, gesagt.data ?? [], getan.data ?? [], dateien.data ?? []);
  const orte = anhangOrt(dateien.data ?? [], getan.data ?? []);
  return (
    <Stack gap="lg">
      <Anchor component={Link} href="/anfragen" className="hd-ziel hd-nicht-drucken">
        <IconArrowLeft size={18} aria-hidden="true" />
        Alle Anfragen
      </Anchor>
      <Druckkopf titel={`Anfrage ${anfrage.nummer}`} />
      <Stack gap={6}>
        <Group justify="space-between">
          <Text c="dimmed" className="hd-zahlen">
            {anfrage.nummer}
          </Text>
          <StatusMarke anzeige={anfrageStatus(anfrage.status)} />
        </Group>
        <Title order={1} size="h2" className="hd-text">
          {anfrage.betreff}
        </Title>
      </Stack>
      {!beendet && moeglich(anfrage) && <NotdienstHinweis anfrageId={anfrage.id} />}
      <Paper p="md" withBorder>
        <StatusSchritte schritte={schritte(anfrage, getan.data ?? [])} />
      </Paper>
      {ablehnung !== undefined && (
        <Hinweis ton="graurot" Symbol={IconInfoCircle} titel="Diese Anfrage wurde abgelehnt">
          <span className="hd-text">{ablehnung.begruendung}</span>
        </Hinweis>
      )}
      <AbschlussAngaben anfrage={anfrage} anhaenge={orte.abschluss} />
      <Meldung
        anfrage={anfrage}
        anhaenge={orte.meldung}
        zitat={zitatDerMeldung(anfrage, gesagt.data ?? [])}
      />
      <section>
        <Title order={2} size="h4" mb="sm">
          Verlauf
        </Title>
        {gesagt.isError ? (
          <Ladefehler fehler={gesagt.error} erneut={gesagt.refetch} />
        ) : eintraege.length === 0 ? (
          <Text c="dimmed">
            {gesagt.isPending ? ' ' : 'Noch keine Nachrichten. Wir melden uns hier bei Ihnen.'}
          </Text>
        ) : (
          <Verlauf eintraege={eintraege} neuAb={neuAb} />
        )}
      </section>
      {anfrage.folgt_auf_id !== null && (
        <Anchor
          component={Link}
          href={`/anfragen/${anfrage.folgt_auf_id}`}
          className="hd-ziel hd-nicht-drucken"
        >
          Vorherige Anfrage ansehen
        </Anchor>
      )}
      {beendet && (
        <Text c="dimmed" className="hd-nicht-drucken">
          Diese Anfrage ist beendet. Wenn Sie noch etwas schreiben, eröffnen wir dafür eine neue
          Anfrage, die mit dieser verknüpft ist.
        </Text>
      )}
      <NachrichtEingabe
        anfrageId={anfrage.id}
        art="nachricht"
        gesendet={({ folgeanfrage, anfrage_id, nummer }) => {
          const neu = folgeanfrage === true;
          notifications.show({
            color: 'green',
            message: neu ? `Neue Anfrage ${nummer ?? ''} eröffnet.` : 'Nachricht gesendet.',
          });
          if (neu) gehe(`/anfragen/${anfrage_id}`);
        }}
      />
      {!beendet && <Zurueckziehen anfrage={anfrage} />}
    </Stack>
  );
}
