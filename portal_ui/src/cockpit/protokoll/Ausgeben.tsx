import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { ausgeben, HOECHSTENS, type Format } from './abfragen';
import { anzahlFilter, type Filter } from './filter';

/** Takes what the filter finds along as a file; the log notes it. */
export function Ausgeben({ filter }: { filter: Filter }) {
  const [offen, setOffen] = useState(false);
  const [format, setFormat] = useState<Format>('csv');
  const client = useQueryClient();
  const ausgabe = useMutation({
    mutationFn: () => ausgeben(filter, format),
    onSuccess: () => {
      setOffen(false);
      notifications.show({
        color: 'green',
        message: 'Die Datei ist gespeichert; die Ausgabe steht im Protokoll.',
      });
      void client.invalidateQueries({ queryKey: ['protokoll'] });
    },
  });
  return (
    <>
      <Button
        leftSection={<IconDownload size={18} aria-hidden="true" />}
        onClick={() => {
          ausgabe.reset();
          setOffen(true);
        }}
      >
        Ausgeben
      </Button>
      <Modal opened={offen} onClose={() => setOffen(false)} title="Protokoll ausgeben">
        <form
          onSubmit={(ereignis) => {
            ereignis.preventDefault();
            ausgabe.mutate();
          }}
        >
          <Stack>
            <Radio.Group
              label="Format"
              value={format}
              onChange={(wert) => setFormat(wert === 'json' ? 'json' : 'csv')}
            >
              <Stack gap="xs" mt="xs">
                <Radio
                  value="csv"
                  label="CSV"
                  description="Für die Tabellenkalkulation, jede Zeile mit Siegelnummer und Hash"
                />
                <Radio
                  value="json"
                  label="JSON mit Nachweisen"
                  description="Zum Nachrechnen ohne Hausdraht; was noch kein Siegel deckt, steht getrennt"
                />
              </Stack>
            </Radio.Group>
            <Text size="sm" c="dimmed">
              {anzahlFilter(filter) === 0
                ? 'Kein Filter ist gesetzt: Es geht um alle Einträge.'
                : 'Ausgegeben wird alles, was der Filter findet, nicht nur die geladenen Einträge.'}{' '}
              Höchstens {HOECHSTENS.toLocaleString('de-DE')} Einträge auf einmal. Die Ausgabe steht
              mit Ihrem Namen und dem Filter selbst im Protokoll.
            </Text>
            <Fehlermeldung fehler={ausgabe.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOffen(false)}>
                Abbrechen
              </Button>
              <Button type="submit" loading={ausgabe.isPending}>
                Datei speichern
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
