import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconChecks, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Anhaenge } from '@/gemeinsam/dateien/Anhaenge';
import { alsVerweise } from '@/gemeinsam/dateien/stoerungsfotos';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { schadensart, stoerungStatus } from '@/gemeinsam/gestaltung/werte';
import { terminInWorten, zeitGenau, zeitInWorten } from '@/gemeinsam/zeit/format';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Taste } from '../tasten/Taste';
import { useTasten } from '../tasten/useTasten';
import { betroffene, stoerung } from './abfragen';
import { BearbeitenDialog } from './BearbeitenDialog';
import { BehebenDialog } from './BehebenDialog';
import { Mitteilungen } from './Mitteilungen';
import { Zugehoerige } from './Zugehoerige';

/** One incident: what tenants read, what belongs to it, whom it reached, and its end. */
export default function StoerungSeite({ id }: { id: number }) {
  const frage = useQuery(stoerung(id));
  const dabei = useQuery(betroffene(id)).data ?? [];
  const [dialog, setDialog] = useState<'bearbeiten' | 'beheben' | null>(null);
  const laeuft = frage.data?.status === 'offen';
  useDocumentTitle(`${frage.data?.titel ?? 'Störung'} · Hausdraht`);
  useTasten(laeuft ? { b: () => setDialog('bearbeiten'), c: () => setDialog('beheben') } : {});
  if (frage.isPending) return <Geruest />;
  if (frage.isError) return <Ladefehler fehler={frage.error} erneut={frage.refetch} />;
  const s = frage.data;
  return (
    <Stack gap="md">
      <Anchor component={Link} href="/stoerungen" size="sm">
        Alle Störungen
      </Anchor>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <StatusMarke anzeige={stoerungStatus(s.status)} />
            <Text c="dimmed">
              {s.objekt} · {schadensart(s.schadensart)} ·{' '}
              {s.ganzes_haus ? 'ganzes Haus' : s.einheiten.join(', ')}
            </Text>
          </Group>
          <Title order={1} size="h2" className="hd-text">
            {s.titel}
          </Title>
        </div>
        {laeuft && (
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden="true" />}
              rightSection={<Taste wert="b" />}
              onClick={() => setDialog('bearbeiten')}
            >
              Bearbeiten
            </Button>
            <Button
              leftSection={<IconChecks size={18} aria-hidden="true" />}
              rightSection={<Taste wert="c" />}
              onClick={() => setDialog('beheben')}
            >
              Behoben
            </Button>
          </Group>
        )}
      </Group>
      <Paper p="md" withBorder>
        <Text title={zeitGenau(s.seit)}>
          Seit {zeitInWorten(s.seit)}
          {s.behoben_am !== null && `, behoben ${zeitInWorten(s.behoben_am)}`}
          {laeuft &&
            (s.voraussichtlich_bis === null
              ? ', Ende noch nicht bekannt'
              : `, voraussichtlich bis ${terminInWorten(s.voraussichtlich_bis)}`)}
        </Text>
        {s.beschreibung !== '' && <Text className="hd-text">{s.beschreibung}</Text>}
        {s.massnahme !== null && (
          <Text className="hd-text" mt="xs">
            {s.massnahme} ({s.ausgefuehrt_von})
          </Text>
        )}
      </Paper>
      <Mitteilungen s={s} />
      <Zugehoerige s={s} />
      {dabei.length > 0 && (
        <Paper p="md" withBorder component="section" aria-labelledby="dabei">
          <Title order={2} size="h4" id="dabei" mb="sm">
            Im Portal angeschlossen
          </Title>
          <Stack gap="xs">
            {dabei.map((b) => (
              <div key={b.person_id}>
                <Text>
                  {b.name}, {b.einheit}{' '}
                  <Text span size="sm" c="dimmed" title={zeitGenau(b.am)}>
                    {zeitInWorten(b.am)}
                  </Text>
                </Text>
                {b.hinweis !== '' && (
                  <Text size="sm" className="hd-text">
                    „{b.hinweis}“
                  </Text>
                )}
                <Anhaenge anhaenge={alsVerweise(b.fotos)} />
              </div>
            ))}
          </Stack>
        </Paper>
      )}
      {dialog === 'bearbeiten' && <BearbeitenDialog s={s} schliessen={() => setDialog(null)} />}
      {dialog === 'beheben' && <BehebenDialog id={s.id} schliessen={() => setDialog(null)} />}
    </Stack>
  );
}
