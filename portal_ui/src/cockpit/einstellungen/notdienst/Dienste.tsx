import { Button, Code, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { useSpeichern } from '../../stammdaten/useSpeichern';
import { hooks } from './abfragen';

/** Services that pass alarms on; the key of a new one is shown once. */
export function Dienste() {
  const client = useQueryClient();
  const liste = useQuery(hooks()).data ?? [];
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const anlegen = useMutation({
    mutationFn: async () =>
      (await rufe('notdienst_hook_anlegen', { bezeichnung: name, url })) as { geheimnis: string },
    onSuccess: () => {
      setName('');
      setUrl('');
    },
    onSettled: () => client.invalidateQueries({ queryKey: hooks().queryKey }),
  });
  const entfernen = useSpeichern(
    (hook_id: number) => rufe('notdienst_hook_entfernen', { hook_id }),
    'Der Dienst wird nicht mehr benutzt.',
    () => undefined,
  );
  return (
    <Paper p="md" withBorder component="section" aria-labelledby="dienste">
      <Stack gap="sm">
        <Title order={2} size="h4" id="dienste">
          SMS- und Telefondienste
        </Title>
        <Text c="dimmed" size="sm">
          Ein Dienst bekommt den Alarm als unterschriebenen Aufruf (HMAC-SHA256) an seine Adresse
          und gibt ihn weiter.
        </Text>
        {liste.map((h) => (
          <Group key={h.id} justify="space-between">
            <div>
              <Text fw={600}>{h.bezeichnung}</Text>
              <Text size="sm" c="dimmed" className="hd-text">
                {h.url}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={`${h.bezeichnung} nicht mehr benutzen`}
              onClick={() => entfernen.mutate(h.id)}
            >
              Entfernen
            </Button>
          </Group>
        ))}
        <form
          onSubmit={(ereignis) => {
            ereignis.preventDefault();
            anlegen.mutate();
          }}
        >
          <Group align="flex-end">
            <TextInput
              label="Name"
              maxLength={100}
              value={name}
              onChange={(e) => setName(e.currentTarget.value)}
            />
            <TextInput
              type="url"
              label="Adresse"
              placeholder="https://"
              value={url}
              onChange={(e) => setUrl(e.currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              loading={anlegen.isPending}
              disabled={name.trim() === '' || url.trim() === ''}
            >
              Eintragen
            </Button>
          </Group>
        </form>
        <Fehlermeldung fehler={anlegen.error ?? entfernen.error} />
        {anlegen.data !== undefined && (
          <Hinweis ton="blau" Symbol={IconKey} role="status" titel="Schlüssel der Unterschrift">
            <Code block>{anlegen.data.geheimnis}</Code>
            Er ist nur jetzt zu sehen. Tragen Sie ihn beim Dienst ein.
          </Hinweis>
        )}
      </Stack>
    </Paper>
  );
}
