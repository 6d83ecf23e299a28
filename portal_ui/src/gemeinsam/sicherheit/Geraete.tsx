import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sitzungsspeicher } from '../anmeldung/speicher';
import { rufe } from '../api/client';
import { geraetename } from '../push/geraet';
import { Zeit } from '../zeit/Zeit';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Geruest } from '../zustaende/Geruest';
import { Ladefehler } from '../zustaende/Ladefehler';
import { Rueckfrage } from '../zustaende/Rueckfrage';
import { anmeldungen, type Anmeldung } from './abfragen';

/** Where the account is signed in, and ending it there: one, all others, everywhere. */
export function Geraete() {
  const client = useQueryClient();
  const liste = useQuery(anmeldungen());
  const [fragt, setFragt] = useState<'andere' | 'alle' | null>(null);
  const auffrischen = () => client.invalidateQueries({ queryKey: anmeldungen().queryKey });
  const eine = useMutation({
    mutationFn: (a: Anmeldung) => rufe('sitzung_beenden', { sitzung_id: a.id }),
    onSuccess: (_, a) =>
      notifications.show({ color: 'green', message: `${geraetename(a.geraet)} ist abgemeldet.` }),
    onSettled: auffrischen,
  });
  const andere = useMutation({
    mutationFn: () => rufe('sitzungen_beenden', {}),
    onSuccess: () =>
      notifications.show({ color: 'green', message: 'Alle anderen Geräte sind abgemeldet.' }),
    onSettled: auffrischen,
  });
  const alle = useMutation({
    mutationFn: async () => {
      await rufe('sitzungen_beenden', { auch_diese: true });
      await sitzungsspeicher.abmelden();
    },
  });
  if (liste.isPending) return <Geruest />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  const mehrere = liste.data.length > 1;
  return (
    <Paper p="lg" withBorder component="section" aria-labelledby="geraete">
      <Stack>
        <Title order={2} size="h4" id="geraete">
          Wo Sie angemeldet sind
        </Title>
        <Text c="dimmed">
          Kennen Sie ein Gerät nicht, melden Sie es ab und ändern Sie Ihr Passwort.
        </Text>
        <Stack component="ul" gap="md" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {liste.data.map((a) => (
            <Group key={a.id} component="li" justify="space-between" wrap="nowrap">
              <Group wrap="nowrap">
                <IconDeviceLaptop
                  size={24}
                  stroke={1.8}
                  aria-hidden="true"
                  style={{ flex: 'none' }}
                />
                <div>
                  <Text fw={600}>
                    {geraetename(a.geraet)}{' '}
                    {a.diese && (
                      <Badge variant="light" color="gray" tt="none">
                        dieses Gerät
                      </Badge>
                    )}
                  </Text>
                  <Text size="sm" c="dimmed">
                    zuletzt <Zeit wert={a.zuletzt_am} />, angemeldet <Zeit wert={a.angelegt_am} />
                    {a.netz !== '' && ` aus dem Netz ${a.netz}`}
                  </Text>
                </div>
              </Group>
              {!a.diese && (
                <Button
                  size="md"
                  variant="default"
                  style={{ flex: 'none' }}
                  aria-label={`${geraetename(a.geraet)} abmelden`}
                  loading={eine.isPending && eine.variables.id === a.id}
                  onClick={() => eine.mutate(a)}
                >
                  Abmelden
                </Button>
              )}
            </Group>
          ))}
        </Stack>
        <Fehlermeldung fehler={eine.error ?? andere.error ?? alle.error} />
        <Group>
          {mehrere && (
            <Button size="lg" variant="default" onClick={() => setFragt('andere')}>
              Alle anderen abmelden
            </Button>
          )}
          <Button size="lg" variant="default" onClick={() => setFragt('alle')}>
            Überall abmelden
          </Button>
        </Group>
      </Stack>
      <Rueckfrage
        offen={fragt === 'andere'}
        schliessen={() => setFragt(null)}
        titel="Alle anderen Geräte abmelden?"
        text="Was dort noch nicht gespeichert ist, geht verloren. Dieses Gerät bleibt angemeldet."
        ja="Abmelden"
        bestaetigt={() => {
          setFragt(null);
          andere.mutate();
        }}
      />
      <Rueckfrage
        offen={fragt === 'alle'}
        schliessen={() => setFragt(null)}
        titel="Überall abmelden?"
        text="Auch dieses Gerät wird abgemeldet. Zum Weiterarbeiten melden Sie sich neu an."
        ja="Überall abmelden"
        bestaetigt={() => {
          setFragt(null);
          alle.mutate();
        }}
      />
    </Paper>
  );
}
