import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconCheck, IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { AbschlussAngaben } from '@/gemeinsam/anfragen/AbschlussAngaben';
import { anhaenge, nachrichten, statuswechsel } from '@/gemeinsam/anfragen/abfragen';
import { Kontakt } from '@/gemeinsam/anfragen/Kontakt';
import { Meldung } from '@/gemeinsam/anfragen/Meldung';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { StatusSchritte } from '@/gemeinsam/anfragen/StatusSchritte';
import { useStatusToast } from '@/gemeinsam/anfragen/useStatusToast';
import { useGelesen } from '@/gemeinsam/anfragen/useGelesen';
import { anhangOrt, schritte, verlauf, zitatDerMeldung } from '@/gemeinsam/anfragen/verlauf';
import { Verlauf } from '@/gemeinsam/anfragen/Verlauf';
import { Fristenzeile } from '@/gemeinsam/fristen/Fristenzeile';
import { AlarmDerAnfrage } from '@/gemeinsam/notdienst/AlarmDerAnfrage';
import { PrioritaetMarke } from '@/gemeinsam/gestaltung/PrioritaetMarke';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { anfrageStatus, istBeendet } from '@/gemeinsam/gestaltung/werte';
import { nenntAufwand } from '@/gemeinsam/aufwand/abfragen';
import { AufwandListe } from '@/gemeinsam/aufwand/AufwandListe';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { AuftragAbschluss } from './offline/AuftragAbschluss';
import { Aufwand } from './offline/Aufwand';
import { Schreiben } from './offline/Schreiben';
import { useWartende } from './offline/schlange';
import { tun } from './offline/tun';
import { useSpaeterWarten } from './offline/useSpaeterWarten';
import { WartendeAkte } from './offline/WartendeAkte';

/** One order: the next act first, then everything needed to do it. */
export function AuftragAnsicht({ anfrage }: { anfrage: Anfrage }) {
  useDocumentTitle(`${anfrage.nummer} ${anfrage.betreff} · Hausdraht`);
  useStatusToast([anfrage.id]);
  const gesagt = useQuery(nachrichten(anfrage.id));
  const getan = useQuery(statuswechsel(anfrage.id));
  const dateien = useQuery(anhaenge(anfrage.id));
  const { neuAb } = useGelesen(anfrage.id, gesagt.data);
  const [abschluss, { open, close }] = useDisclosure(false);
  const [fehler, setFehler] = useState<unknown>(null);
  const wartende = useWartende({ anfrage_id: anfrage.id });
  // What was done here counts here, before the office has it.
  const getanHier = (was: string) =>
    wartende.some(({ handlung, fehler }) => handlung === was && fehler === null);
  const abgeschlossen = getanHier('anfrage_abschliessen');
  const angenommen = anfrage.status === 'akzeptiert' || getanHier('anfrage_akzeptieren');
  const beendet = istBeendet(anfrage.status);
  const worum = `${anfrage.nummer} ${anfrage.betreff}`;
  const warten = useSpaeterWarten(anfrage.id, worum);
  const orte = anhangOrt(dateien.data ?? [], getan.data ?? []);
  return (
    <Stack gap="lg">
      <Anchor component={Link} href="/" className="hd-ziel hd-nicht-drucken">
        <IconArrowLeft size={18} aria-hidden="true" />
        Alle Aufträge
      </Anchor>
      <Stack gap={6}>
        <Group gap="xs">
          <Text c="dimmed" className="hd-zahlen">
            {anfrage.nummer}
          </Text>
          <StatusMarke anzeige={anfrageStatus(anfrage.status)} />
          <PrioritaetMarke wert={anfrage.prioritaet} />
        </Group>
        <Title order={1} size="h2" className="hd-text">
          {anfrage.betreff}
        </Title>
        <Kontakt personId={anfrage.melder_person_id} />
      </Stack>
      <AlarmDerAnfrage anfrageId={anfrage.id} />
      {anfrage.status === 'offen' && !angenommen && (
        <Button
          size="xl"
          leftSection={<IconCheck size={26} aria-hidden="true" />}
          onClick={() =>
            void tun({
              handlung: 'anfrage_akzeptieren',
              angaben: { anfrage_id: anfrage.id },
              worum,
            }).then(() => setFehler(null), setFehler)
          }
        >
          Annehmen
        </Button>
      )}
      {angenommen && !beendet && !abgeschlossen && (
        <Button size="xl" leftSection={<IconChecks size={26} aria-hidden="true" />} onClick={open}>
          Abschließen
        </Button>
      )}
      <Fehlermeldung fehler={fehler} />
      <WartendeAkte akte={wartende} />
      <Fristenzeile anfrageId={anfrage.id} beendet={beendet || abgeschlossen} spaeter={warten} />
      <Paper p="md" withBorder>
        <StatusSchritte schritte={schritte(anfrage, getan.data ?? [])} />
      </Paper>
      <AbschlussAngaben anfrage={anfrage} anhaenge={orte.abschluss} />
      <Meldung
        anfrage={anfrage}
        anhaenge={orte.meldung}
        zitat={zitatDerMeldung(anfrage, gesagt.data ?? [])}
      />
      <Verlauf
        neuAb={neuAb}
        eintraege={verlauf(anfrage, gesagt.data ?? [], getan.data ?? [], dateien.data ?? [])}
      />
      <AufwandListe anfrageId={anfrage.id} gibtEs={nenntAufwand(gesagt.data ?? [])} />
      <Aufwand bezug={{ anfrage_id: anfrage.id }} worum={worum} />
      <Schreiben anfrageId={anfrage.id} worum={worum} nurNotiz={beendet || abgeschlossen} />
      <AuftragAbschluss anfrage={anfrage} worum={worum} offen={abschluss} schliessen={close} />
    </Stack>
  );
}
