import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef } from 'react';
import { Link } from 'wouter';
import { AbschlussAngaben } from '@/gemeinsam/anfragen/AbschlussAngaben';
import { anhaenge, nachrichten, statuswechsel } from '@/gemeinsam/anfragen/abfragen';
import { Druckkopf } from '@/gemeinsam/anfragen/Druckkopf';
import { Kontakt } from '@/gemeinsam/anfragen/Kontakt';
import { Meldung } from '@/gemeinsam/anfragen/Meldung';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { useGelesen } from '@/gemeinsam/anfragen/useGelesen';
import { StatusSchritte } from '@/gemeinsam/anfragen/StatusSchritte';
import { anhangOrt, schritte, verlauf, zitatDerMeldung } from '@/gemeinsam/anfragen/verlauf';
import { Verlauf } from '@/gemeinsam/anfragen/Verlauf';
import { nenntAufwand } from '@/gemeinsam/aufwand/abfragen';
import { AufwandListe } from '@/gemeinsam/aufwand/AufwandListe';
import { AlarmDerAnfrage } from '@/gemeinsam/notdienst/AlarmDerAnfrage';
import { Fristenzeile, type Wartegriff } from '@/gemeinsam/fristen/Fristenzeile';
import { PrioritaetMarke } from '@/gemeinsam/gestaltung/PrioritaetMarke';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { anfrageStatus, istBeendet, zustaendigkeit } from '@/gemeinsam/gestaltung/werte';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { AufgabeAusAnfrage, type Aufgabengriff } from '../aufgaben/AufgabeAusAnfrage';
import { AufgabenDerAnfrage } from '../aufgaben/AufgabenDerAnfrage';
import { Auftraege } from '../auftraege/Auftraege';
import { Beteiligte } from '../beteiligte/Beteiligte';
import { StoerungDerAnfrage } from '../stoerungen/StoerungDerAnfrage';
import { Taste } from '../tasten/Taste';
import { Akte } from './Akte';
import { Schreiben, type Schreibgriff } from './Schreiben';
import stil from './AnfrageDetail.module.css';

// The message and its answer come first; this needs parts that nothing else on the page does.
const Einordnung = lazy(async () => ({
  default: (await import('../bearbeiten/Einordnung')).Einordnung,
}));

/** Everything about one Anfrage, and every act on it. */
export function AnfrageDetail({ anfrage }: { anfrage: Anfrage }) {
  const gesagt = useQuery(nachrichten(anfrage.id));
  const getan = useQuery(statuswechsel(anfrage.id));
  const dateien = useQuery(anhaenge(anfrage.id));
  const { leser, neuAb } = useGelesen(anfrage.id, gesagt.data);
  const schreiben = useRef<Schreibgriff>(null);
  const warten = useRef<Wartegriff>(null);
  const aufgabe = useRef<Aufgabengriff>(null);
  const orte = anhangOrt(dateien.data ?? [], getan.data ?? []);
  return (
    <article className={stil.blatt}>
      <Druckkopf titel={`Anfrage ${anfrage.nummer}`} />
      <Stack gap={6}>
        <Group gap="xs">
          <Text c="dimmed" className="hd-zahlen">
            {anfrage.nummer}
          </Text>
          <StatusMarke anzeige={anfrageStatus(anfrage.status)} />
          <PrioritaetMarke wert={anfrage.prioritaet} />
          <Text c="dimmed">{zustaendigkeit(anfrage.zustaendigkeit)}</Text>
          <Kontakt personId={anfrage.melder_person_id} />
        </Group>
        <Title order={2} size="h3" className="hd-text">
          {anfrage.betreff}
        </Title>
        <Beteiligte anfrageId={anfrage.id} />
      </Stack>
      {anfrage.zurueckgenommen_am !== null && (
        <Hinweis ton="grau" Symbol={IconArrowBackUp} titel="Diese Anfrage wurde zurückgenommen">
          Sie entstand irrtümlich aus einer E-Mail. Für Mieter und Hausmeister ist sie unsichtbar.
        </Hinweis>
      )}
      <AlarmDerAnfrage anfrageId={anfrage.id} />
      <StoerungDerAnfrage anfrageId={anfrage.id} />
      {anfrage.zurueckgenommen_am === null && (
        <Akte
          anfrage={anfrage}
          antworten={() => schreiben.current?.oeffnen('nachricht')}
          notieren={() => schreiben.current?.oeffnen('intern')}
          eigentuemer={() => schreiben.current?.oeffnen('eigentuemer')}
          warten={() => warten.current?.warten()}
          aufgabe={() => aufgabe.current?.anlegen()}
        />
      )}
      {anfrage.zurueckgenommen_am === null && (
        <Fristenzeile
          ref={warten}
          anfrageId={anfrage.id}
          beendet={istBeendet(anfrage.status)}
          taste={<Taste wert="w" />}
        />
      )}
      {anfrage.zurueckgenommen_am === null && (
        <Suspense>
          <Einordnung anfrage={anfrage} />
        </Suspense>
      )}
      <Paper p="md" withBorder className="hd-block">
        <StatusSchritte schritte={schritte(anfrage, getan.data ?? [])} />
      </Paper>
      <AbschlussAngaben anfrage={anfrage} anhaenge={orte.abschluss} />
      <Meldung
        anfrage={anfrage}
        anhaenge={orte.meldung}
        zitat={zitatDerMeldung(anfrage, gesagt.data ?? [])}
      />
      <AufgabeAusAnfrage ref={aufgabe} anfrageId={anfrage.id} />
      <AufgabenDerAnfrage anfrageId={anfrage.id} />
      <AufwandListe anfrageId={anfrage.id} gibtEs={nenntAufwand(gesagt.data ?? [])} />
      <Auftraege anfrageId={anfrage.id} />
      <Group gap="lg" className="hd-nicht-drucken">
        {anfrage.email_id !== null && (
          <Anchor component={Link} href={`/posteingang/${anfrage.email_id}?ansicht=alle`} size="sm">
            Weg der E-Mail ansehen
          </Anchor>
        )}
      </Group>
      {gesagt.isError ? (
        <Ladefehler fehler={gesagt.error} erneut={gesagt.refetch} />
      ) : (
        <Verlauf
          leser={leser}
          neuAb={neuAb}
          eintraege={verlauf(anfrage, gesagt.data ?? [], getan.data ?? [], dateien.data ?? [])}
        />
      )}
      {anfrage.zurueckgenommen_am === null && (
        <Schreiben ref={schreiben} anfrageId={anfrage.id} beendet={istBeendet(anfrage.status)} />
      )}
    </article>
  );
}
