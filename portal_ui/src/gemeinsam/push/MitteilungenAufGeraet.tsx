import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconBellOff, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rufe } from '../api/client';
import { useSitzung } from '../anmeldung/useSitzung';
import { zeitInWorten } from '../zeit/format';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Hinweis } from '../zustaende/Hinweis';
import { dieserBrowser, geraete, probeLaeuft, pushSchluessel } from './abfragen';
import { ausschalten, einschalten } from './geraet';
import { Probe } from './Probe';
import { kontoAufGeraet } from './usePushAbgleich';

/** Whether this device tells of alarms of the Notdienst; the other devices of the account. */
export function MitteilungenAufGeraet() {
  const client = useQueryClient();
  const konto = kontoAufGeraet(useSitzung());
  const browser = useQuery(dieserBrowser()).data;
  const schluessel = useQuery(pushSchluessel()).data;
  const liste = useQuery({
    ...geraete(),
    // Until a message to try it out has its result.
    refetchInterval: ({ state }) =>
      state.data?.some((g) => probeLaeuft(g, Date.now())) === true ? 1000 : false,
  });
  const erneut = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: dieserBrowser().queryKey }),
      client.invalidateQueries({ queryKey: geraete().queryKey }),
    ]);
  const an = useMutation({
    mutationFn: (key: string) => einschalten(konto, key),
    onSettled: erneut,
  });
  const aus = useMutation({
    mutationFn: async ({ id, hier }: { id: number; hier: boolean }) => {
      await rufe('push_abmelden', { abo_id: id });
      if (hier) await ausschalten();
    },
    onSettled: erneut,
  });
  if (browser === undefined || schluessel === undefined || liste.data === undefined) {
    return <Fehlermeldung fehler={liste.error} />;
  }
  const hier = liste.data.find((g) => g.endpunkt === browser.endpunkt);
  const andere = liste.data.filter((g) => g !== hier);
  return (
    <Paper p="lg" withBorder component="section" aria-labelledby="mitteilungen">
      <Stack>
        <Title order={2} size="h4" id="mitteilungen">
          Benachrichtigungen auf diesem Gerät
        </Title>
        <Text c="dimmed">
          Sind Sie im Notdienst an der Reihe, meldet sich dieses Gerät, auch wenn die Seite
          geschlossen ist. Auf dem Sperrbildschirm stehen nur Nummer, Schadensart und Straße. Die
          E-Mail kommt trotzdem.
        </Text>
        {browser.art === 'nicht_unterstuetzt' || schluessel === null ? (
          <Hinweis ton="grau" Symbol={IconBellOff} role="status" titel="Nicht unterstützt">
            {schluessel === null
              ? 'Diese Installation verschickt keine Mitteilungen.'
              : 'Dieser Browser kann es hier nicht. Auf iPhone und iPad: „Teilen“, „Zum Home-Bildschirm“, dann von dort öffnen.'}
          </Hinweis>
        ) : browser.art === 'blockiert' ? (
          <Hinweis ton="orange" Symbol={IconBellOff} role="status" titel="Blockiert">
            Sie haben Benachrichtigungen für diese Seite abgelehnt. Erlauben Sie sie in den
            Einstellungen des Browsers und laden Sie die Seite neu.
          </Hinweis>
        ) : hier === undefined ? (
          <Group justify="space-between">
            <Text role="status">Aus</Text>
            <Button
              size="lg"
              loading={an.isPending}
              onClick={() => {
                an.mutate(schluessel);
              }}
            >
              Einschalten
            </Button>
          </Group>
        ) : (
          <>
            <Hinweis ton="gruen" Symbol={IconCircleCheck} role="status" titel="An">
              Angemeldet {zeitInWorten(hier.angelegt_am)}, bis Sie sich hier abmelden.
            </Hinweis>
            <Probe geraet={hier} />
            <Group>
              <Button
                size="lg"
                variant="default"
                loading={aus.isPending}
                onClick={() => aus.mutate({ id: hier.id, hier: true })}
              >
                Ausschalten
              </Button>
            </Group>
          </>
        )}
        {an.data === false && browser.art === 'bereit' && (
          <Text role="status">Ohne Ihre Erlaubnis geht es nicht. Bitte noch einmal.</Text>
        )}
        {an.error instanceof DOMException ? (
          <Hinweis ton="graurot" Symbol={IconBellOff} role="alert" titel="Das hat nicht geklappt.">
            Der Mitteilungsdienst des Browsers ist nicht erreichbar. Bitte versuchen Sie es später
            noch einmal.
          </Hinweis>
        ) : (
          <Fehlermeldung fehler={an.error ?? aus.error} />
        )}
        {andere.length > 0 && (
          <Stack gap="xs" component="section" aria-label="Andere Geräte">
            <Text fw={650}>Andere Geräte</Text>
            {andere.map((g) => (
              <Group key={g.id} justify="space-between">
                <div>
                  <Text>{g.geraet}</Text>
                  <Text size="sm" c="dimmed">
                    angemeldet {zeitInWorten(g.angelegt_am)}
                  </Text>
                </div>
                <Button
                  size="lg"
                  variant="default"
                  aria-label={`${g.geraet} entfernen`}
                  onClick={() => aus.mutate({ id: g.id, hier: false })}
                >
                  Entfernen
                </Button>
              </Group>
            ))}
          </Stack>
        )}
      </Stack>
    </Paper>
  );
}
