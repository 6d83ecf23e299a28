import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconBellRinging, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { useDarf } from '@/gemeinsam/api/darf';
import { schadensart } from '@/gemeinsam/gestaltung/werte';
import { geraeteDerKonten } from '@/gemeinsam/push/abfragen';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { alleDienstleister, mitarbeiter, objekte } from '../../stammdaten/abfragen';
import { useSpeichern } from '../../stammdaten/useSpeichern';
import { dienstzeit, plaene, wegeZum, type Plan, type Stufe } from './abfragen';
import { Dienste } from './Dienste';
import { PlanDialog } from './PlanDialog';

const ART: Record<Stufe['art'], string> = {
  konto: 'Mitarbeiter',
  dienstleister: 'Dienstleister',
  kontakt: 'Kontakt',
  hook: 'Dienst',
};

/** Who is alerted when the office is closed: plans of the house and of the kind of damage. */
export default function NotdienstSeite() {
  useDocumentTitle('Notdienst · Hausdraht');
  const liste = useQuery(plaene());
  const haeuser = useQuery(objekte()).data;
  const konten = useQuery(mitarbeiter()).data;
  const firmen = useQuery(alleDienstleister()).data;
  const geraete = useQuery(geraeteDerKonten()).data;
  const werIst = (s: Stufe): string =>
    konten?.find((k) => k.id === s.benutzerkonto_id)?.name ??
    firmen?.find((f) => f.id === s.dienstleister_id)?.name ??
    s.name;
  const darf = useDarf('notdienst_plan_speichern') === true;
  const [offen, setOffen] = useState<Plan | 'neu' | null>(null);
  const [gefragt, setGefragt] = useState<Plan | null>(null);
  const loeschen = useSpeichern(
    (plan_id: number) => rufe('notdienst_plan_loeschen', { plan_id }),
    'Der Plan ist entfernt.',
    () => undefined,
  );
  if (liste.isPending) return <Geruest />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  const neu = darf && (
    <Button leftSection={<IconPlus size={20} aria-hidden="true" />} onClick={() => setOffen('neu')}>
      Neuer Plan
    </Button>
  );
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          Notdienst
        </Title>
        {liste.data.length > 0 && neu}
      </Group>
      <Text c="dimmed" maw="46rem">
        Wird außerhalb der{' '}
        <Anchor component={Link} href="/einstellungen/email">
          Geschäftszeiten
        </Anchor>{' '}
        ein dringender Schaden gemeldet, wird der Reihe nach benachrichtigt, bis jemand übernimmt.
        Für ein Haus gilt der genaueste Plan. Telefonnummer und Kostenhinweis, die Mieter lesen,
        stehen bei den Geschäftszeiten.
      </Text>
      <Fehlermeldung fehler={loeschen.error} />
      {liste.data.length === 0 ? (
        <Hinweisseite
          Symbol={IconBellRinging}
          titel="Noch kein Bereitschaftsplan"
          text="Ohne Plan wird nachts niemand benachrichtigt."
          aktion={neu}
        />
      ) : (
        liste.data.map((p) => (
          <Paper key={p.id} p="md" withBorder component="section" aria-label={p.bezeichnung}>
            <Group justify="space-between" align="flex-start">
              <div>
                <Text fw={650}>{p.bezeichnung}</Text>
                <Text size="sm" c="dimmed">
                  {p.objekt_id === null
                    ? 'Alle Häuser'
                    : (haeuser?.find((o) => o.id === p.objekt_id)?.bezeichnung ?? '')}
                  {' · '}
                  {p.schadensart === null ? 'alle Schäden' : schadensart(p.schadensart)}
                  {' · ab '}
                  {p.ab_prioritaet} · {p.durchgaenge}-mal reihum
                </Text>
              </div>
              {darf && (
                <Group gap="xs">
                  <Button size="xs" variant="default" onClick={() => setOffen(p)}>
                    Bearbeiten
                  </Button>
                  <Button size="xs" variant="default" onClick={() => setGefragt(p)}>
                    Entfernen
                  </Button>
                </Group>
              )}
            </Group>
            <ol>
              {p.stufen.map((s, i) => (
                <li key={i}>
                  {ART[s.art]} {werIst(s)} · {dienstzeit(s)} · {s.minuten} Minuten
                  {s.benutzerkonto_id !== null && geraete !== undefined && (
                    <Text size="sm" c="dimmed">
                      {wegeZum(geraete.get(s.benutzerkonto_id) ?? 0)}
                    </Text>
                  )}
                </li>
              ))}
            </ol>
          </Paper>
        ))
      )}
      {darf && <Dienste />}
      {offen !== null && (
        <PlanDialog plan={offen === 'neu' ? null : offen} schliessen={() => setOffen(null)} />
      )}
      <Rueckfrage
        offen={gefragt !== null}
        titel="Plan entfernen?"
        text={`Nach „${gefragt?.bezeichnung ?? ''}“ wird dann niemand mehr benachrichtigt.`}
        ja="Entfernen"
        bestaetigt={() => {
          if (gefragt !== null) loeschen.mutate(gefragt.id);
          setGefragt(null);
        }}
        schliessen={() => setGefragt(null)}
      />
    </Stack>
  );
}
