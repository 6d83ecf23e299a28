import { Accordion, Group, Stack, Text } from '@mantine/core';
import { AbschlussAngaben } from '@/gemeinsam/anfragen/AbschlussAngaben';
import { Meldung } from '@/gemeinsam/anfragen/Meldung';
import { StatusSchritte } from '@/gemeinsam/anfragen/StatusSchritte';
import { anhangOrt, schritte, verlauf, zitatDerMeldung } from '@/gemeinsam/anfragen/verlauf';
import { Verlauf } from '@/gemeinsam/anfragen/Verlauf';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import type { GeseheneAnfrage } from './modell';

function Inhalt({ anfrage }: { anfrage: GeseheneAnfrage }) {
  const { nachrichten, anhaenge, statuswechsel } = anfrage;
  const orte = anhangOrt(anhaenge, statuswechsel);
  const eintraege = verlauf(anfrage, nachrichten, statuswechsel, anhaenge);
  return (
    <Stack gap="md">
      <StatusSchritte schritte={schritte(anfrage, statuswechsel)} />
      <AbschlussAngaben anfrage={anfrage} anhaenge={orte.abschluss} />
      <Meldung
        anfrage={anfrage}
        anhaenge={orte.meldung}
        zitat={zitatDerMeldung(anfrage, nachrichten)}
      />
      {eintraege.length === 0 ? (
        <Text c="dimmed">Noch keine Nachrichten.</Text>
      ) : (
        <Verlauf eintraege={eintraege} />
      )}
    </Stack>
  );
}

/** The tenant's Anfragen, each to be opened. */
export function GeseheneAnfragen({ anfragen }: { anfragen: readonly GeseheneAnfrage[] }) {
  return (
    <Accordion variant="separated" multiple order={3}>
      {anfragen.map((anfrage) => (
        <Accordion.Item key={anfrage.id} value={String(anfrage.id)}>
          <Accordion.Control>
            <Group justify="space-between" wrap="wrap" gap="xs">
              <span>
                <Text span size="sm" c="dimmed" className="hd-zahlen" mr="sm">
                  {anfrage.nummer}
                </Text>
                <Text span fw={600} className="hd-text">
                  {anfrage.betreff}
                </Text>
              </span>
              <StatusMarke klein anzeige={anfrageStatus(anfrage.status)} />
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <Inhalt anfrage={anfrage} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
