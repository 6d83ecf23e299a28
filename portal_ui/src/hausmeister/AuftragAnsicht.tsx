import { Anchor, Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft, IconCheck, IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { AbschliessenDialog } from '@/gemeinsam/anfragen/AbschliessenDialog';
import { AbschlussAngaben } from '@/gemeinsam/anfragen/AbschlussAngaben';
import { anhaenge, nachrichten, statuswechsel } from '@/gemeinsam/anfragen/abfragen';
import { Kontakt } from '@/gemeinsam/anfragen/Kontakt';
import { Meldung } from '@/gemeinsam/anfragen/Meldung';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { NachrichtEingabe } from '@/gemeinsam/anfragen/NachrichtEingabe';
import { StatusSchritte } from '@/gemeinsam/anfragen/StatusSchritte';
import { useAnfrageAkt } from '@/gemeinsam/anfragen/useAnfrageAkt';
import { useStatusToast } from '@/gemeinsam/anfragen/useStatusToast';
import { anhangOrt, schritte, verlauf, zitatDerMeldung } from '@/gemeinsam/anfragen/verlauf';
import { Verlauf } from '@/gemeinsam/anfragen/Verlauf';
import { Fristenzeile } from '@/gemeinsam/fristen/Fristenzeile';
import { PrioritaetMarke } from '@/gemeinsam/gestaltung/PrioritaetMarke';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { anfrageStatus, istBeendet } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';

/** One order: the next act first, then everything needed to do it. */
export function AuftragAnsicht({ anfrage }: { anfrage: Anfrage }) {
  useDocumentTitle(`${anfrage.nummer} ${anfrage.betreff} · Hausdraht`);
  useStatusToast([anfrage.id]);
  const gesagt = useQuery(nachrichten(anfrage.id));
  const getan = useQuery(statuswechsel(anfrage.id));
  const dateien = useQuery(anhaenge(anfrage.id));
  const [abschluss, { open, close }] = useDisclosure(false);
  const [gewaehlt, setArt] = useState<'nachricht' | 'intern'>('nachricht');
  const annehmen = useAnfrageAkt('anfrage_akzeptieren');
  const beendet = istBeendet(anfrage.status);
  const art = beendet ? 'intern' : gewaehlt;
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
      {anfrage.status === 'offen' && (
        <Button
          size="xl"
          loading={annehmen.isPending}
          leftSection={<IconCheck size={26} aria-hidden="true" />}
          onClick={() => annehmen.mutate({ anfrage_id: anfrage.id })}
        >
          Annehmen
        </Button>
      )}
      {anfrage.status === 'akzeptiert' && (
        <Button size="xl" leftSection={<IconChecks size={26} aria-hidden="true" />} onClick={open}>
          Abschließen
        </Button>
      )}
      <Fehlermeldung fehler={annehmen.error} />
      <Fristenzeile anfrageId={anfrage.id} beendet={beendet} />
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
        eintraege={verlauf(anfrage, gesagt.data ?? [], getan.data ?? [], dateien.data ?? [])}
      />
      {!beendet && (
        <SegmentedControl
          aria-label="Was möchten Sie schreiben?"
          value={gewaehlt}
          onChange={setArt}
          data={[
            { value: 'nachricht', label: 'An den Mieter' },
            { value: 'intern', label: 'Interne Notiz' },
          ]}
        />
      )}
      <NachrichtEingabe
        key={art}
        anfrageId={anfrage.id}
        art={art}
        gesendet={() =>
          notifications.show({
            color: 'green',
            message: art === 'intern' ? 'Notiz gespeichert.' : 'Nachricht gesendet.',
          })
        }
      />
      <AbschliessenDialog anfrage={anfrage} offen={abschluss} schliessen={close} />
    </Stack>
  );
}
