import { Button, Code, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconKey, IconPhoneOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { useDarf } from '@/gemeinsam/api/darf';
import { Kopieren } from '@/gemeinsam/bedienen/Kopieren';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { KeinZugriff } from '@/gemeinsam/zustaende/KeinZugriff';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { telefonschluessel, type Schluessel } from './abfragen';

/** Keys of telephone assistants: issued and revoked by the head. */
export function TelefonSeite() {
  useDocumentTitle('Telefonassistent · Hausdraht');
  const darf = useDarf('voicebot_token_ausstellen');
  const liste = useQuery({ ...telefonschluessel(), enabled: darf === true });
  if (darf === false) return <KeinZugriff wer="der Leitung" />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  if (liste.data === undefined) return <Geruest />;
  const gueltig = liste.data.filter((s) => s.widerrufen_am === null);
  return (
    <Stack maw="46rem">
      <Title order={1} size="h3">
        Telefonassistent
      </Title>
      <Text>
        Ein Telefonassistent meldet Anrufe mit einem Schlüssel. Wer anruft, wird an der Rufnummer
        erkannt; ist sie unbekannt oder nicht eindeutig, ordnen Sie den Anruf in der Anfrage zu.
      </Text>
      <Ausstellen />
      {gueltig.length === 0 ? (
        <Text c="dimmed">Es gibt noch keinen gültigen Schlüssel.</Text>
      ) : (
        <Paper withBorder p="md" component="section" aria-label="Gültige Schlüssel">
          <Stack>
            {gueltig.map((s) => (
              <Zeile key={s.id} schluessel={s} />
            ))}
          </Stack>
        </Paper>
      )}
    </Stack>
  );
}

function Ausstellen() {
  const [name, setName] = useState('');
  const client = useQueryClient();
  const ausstellen = useMutation({
    mutationFn: async () =>
      (await rufe('voicebot_token_ausstellen', { bezeichnung: name.trim() })) as { token: string },
    onSuccess: () => setName(''),
    onSettled: () => client.invalidateQueries({ queryKey: telefonschluessel().queryKey }),
  });
  const token = ausstellen.data?.token;
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        ausstellen.mutate();
      }}
    >
      <Stack gap="xs">
        <Group align="flex-end">
          <TextInput
            label="Wofür ist der Schlüssel?"
            placeholder="Name des Anbieters"
            required
            withAsterisk={false}
            maxLength={100}
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
          />
          <Button
            type="submit"
            loading={ausstellen.isPending}
            disabled={name.trim() === ''}
            leftSection={<IconKey size={18} aria-hidden="true" />}
          >
            Schlüssel ausstellen
          </Button>
        </Group>
        <Fehlermeldung fehler={ausstellen.error} />
        {token !== undefined && (
          <Hinweis
            role="status"
            ton="gruen"
            Symbol={IconKey}
            titel="Nur jetzt zu sehen. Bitte gleich beim Anbieter eintragen."
          >
            <Code block className="hd-zahlen">
              X-Voicebot-Token: {token}
            </Code>
            <Kopieren size="compact-sm" mt="xs" wert={token} wort="Schlüssel kopieren" />
          </Hinweis>
        )}
      </Stack>
    </form>
  );
}

function Zeile({ schluessel: s }: { schluessel: Schluessel }) {
  const [fragt, setFragt] = useState(false);
  const client = useQueryClient();
  const widerrufen = useMutation({
    mutationFn: () => rufe('voicebot_token_widerrufen', { id: s.id }),
    onSuccess: () =>
      notifications.show({ color: 'green', message: `„${s.bezeichnung}“ gilt nicht mehr.` }),
    onSettled: () => client.invalidateQueries({ queryKey: telefonschluessel().queryKey }),
  });
  return (
    <div>
      <Group justify="space-between">
        <div>
          <Text fw={650}>{s.bezeichnung}</Text>
          <Text size="sm" c="dimmed">
            ausgestellt <Zeit wert={s.angelegt_am} />
            {s.zuletzt_am === null ? (
              ', noch kein Anruf'
            ) : (
              <>
                , letzter Anruf <Zeit wert={s.zuletzt_am} />
              </>
            )}
          </Text>
        </div>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPhoneOff size={18} aria-hidden="true" />}
          aria-label={`${s.bezeichnung} widerrufen`}
          onClick={() => setFragt(true)}
        >
          Widerrufen
        </Button>
      </Group>
      <Fehlermeldung fehler={widerrufen.error} />
      <Rueckfrage
        offen={fragt}
        schliessen={() => setFragt(false)}
        titel={`„${s.bezeichnung}“ widerrufen?`}
        text="Anrufe, die damit gemeldet werden, kommen ab sofort nicht mehr an. Das lässt sich nicht zurücknehmen."
        ja="Widerrufen"
        bestaetigt={() => {
          setFragt(false);
          widerrufen.mutate();
        }}
      />
    </div>
  );
}
