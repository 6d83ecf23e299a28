import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { BausteinDialog } from './BausteinDialog';
import { NEU, textbausteine, type Textbaustein } from './abfragen';

/** Texts the office uses again and again. */
export function TextbausteineSeite() {
  useDocumentTitle('Textbausteine · Hausdraht');
  const alle = useQuery(textbausteine());
  const [offen, setOffen] = useState<Textbaustein | null>(null);
  if (alle.isError) return <Ladefehler fehler={alle.error} erneut={alle.refetch} />;
  if (alle.data === undefined) return <Geruest />;
  return (
    <Stack maw="46rem">
      <Group justify="space-between">
        <Title order={1} size="h3">
          Textbausteine
        </Title>
        <Button
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => setOffen(NEU)}
        >
          Neuer Baustein
        </Button>
      </Group>
      <Text>
        Texte, die Sie immer wieder schreiben. Beim Schreiben einer Nachricht ruft Alt+B die
        Auswahl; Platzhalter werden mit den Angaben der Anfrage gefüllt, und Sie können alles noch
        ändern.
      </Text>
      {alle.data.length === 0 && (
        <Text c="dimmed">
          Noch kein Baustein. Fangen Sie mit dem an, was Sie heute zweimal geschrieben haben.
        </Text>
      )}
      {alle.data.map((b) => (
        <Zeile key={b.id} baustein={b} bearbeiten={() => setOffen(b)} />
      ))}
      {offen !== null && <BausteinDialog baustein={offen} schliessen={() => setOffen(null)} />}
    </Stack>
  );
}

function Zeile({ baustein: b, bearbeiten }: { baustein: Textbaustein; bearbeiten: () => void }) {
  const [fragt, setFragt] = useState(false);
  const client = useQueryClient();
  const loeschen = useMutation({
    mutationFn: () => rufe('textbaustein_loeschen', { textbaustein_id: b.id ?? 0 }),
    onSuccess: () => notifications.show({ color: 'green', message: `„${b.titel}“ ist gelöscht.` }),
    onSettled: () => client.invalidateQueries({ queryKey: ['textbausteine'] }),
  });
  return (
    <Paper withBorder p="md" component="article" aria-label={b.titel}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text fw={650}>
            {b.kuerzel} – {b.titel}
          </Text>
          <Text size="sm" className="hd-text" lineClamp={4}>
            {b.text}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" size="sm" aria-label={`${b.titel} ändern`} onClick={bearbeiten}>
            Ändern
          </Button>
          <Button
            variant="default"
            size="sm"
            aria-label={`${b.titel} löschen`}
            loading={loeschen.isPending}
            onClick={() => setFragt(true)}
          >
            Löschen
          </Button>
        </Group>
      </Group>
      <Fehlermeldung fehler={loeschen.error} />
      <Rueckfrage
        offen={fragt}
        titel="Textbaustein löschen?"
        text={`„${b.titel}“ steht danach niemandem mehr zur Verfügung. Gesendete Nachrichten bleiben.`}
        ja="Löschen"
        bestaetigt={() => {
          setFragt(false);
          loeschen.mutate();
        }}
        schliessen={() => setFragt(false)}
      />
    </Paper>
  );
}
