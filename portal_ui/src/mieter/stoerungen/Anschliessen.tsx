import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { alleHochladen, type Foto } from '@/gemeinsam/dateien/fotos';
import { FotoWahl } from '@/gemeinsam/dateien/FotoWahl';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import type { MeineStoerung } from './abfragen';

interface Eigenschaften {
  stoerung: MeineStoerung;
  schliessen: () => void;
  /** What comes next, where a report was under way. */
  danach?: (() => void) | undefined;
}

/** "Das ist es": joins a known incident instead of reporting it again, or says more about it. */
export function Anschliessen({ stoerung, schliessen, danach }: Eigenschaften) {
  const client = useQueryClient();
  const dabei = stoerung.angeschlossen_am !== null;
  const [hinweis, setHinweis] = useState(stoerung.hinweis ?? '');
  const [fotos, setFotos] = useState<Foto[]>([]);
  const anschliessen = useMutation({
    mutationFn: async () =>
      rufe('stoerung_betrifft_mich', {
        sammelstoerung_id: stoerung.id,
        hinweis: hinweis.trim(),
        datei_ids: await alleHochladen(fotos, (id, dateiId) =>
          setFotos((alle) => alle.map((f) => (f.id === id ? { ...f, dateiId } : f))),
        ),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sammelstoerungen'] });
      notifications.show({
        color: 'green',
        message: dabei
          ? 'Gespeichert.'
          : 'Ihre Anzeige ist gespeichert. Sie müssen nichts weiter tun.',
      });
      schliessen();
      danach?.();
    },
  });
  return (
    <Modal
      opened
      onClose={schliessen}
      title={dabei ? 'Etwas dazu sagen' : 'Betrifft das auch Sie?'}
    >
      <Stack>
        {!dabei && (
          <Text>
            „{stoerung.titel}“ ist bekannt, und es wird daran gearbeitet. Wir halten mit Datum und
            Uhrzeit fest, dass es auch bei Ihnen so ist.
          </Text>
        )}
        <Textarea
          label={dabei ? 'Was Sie dazu sagen' : 'Möchten Sie etwas dazu sagen? (freiwillig)'}
          placeholder="Zum Beispiel: Bei mir sind es nur noch 14 Grad, ich habe ein Baby."
          autosize
          minRows={2}
          maxLength={1000}
          value={hinweis}
          onChange={(e) => setHinweis(e.currentTarget.value)}
        />
        <FotoWahl
          klein
          fotos={fotos}
          hinzufuegen={(neue) => setFotos((alle) => [...alle, ...neue])}
          entfernen={(id) => setFotos((alle) => alle.filter((f) => f.id !== id))}
        />
        <Fehlermeldung fehler={anschliessen.error} />
        <Group grow>
          <Button variant="default" onClick={schliessen}>
            Abbrechen
          </Button>
          <Button loading={anschliessen.isPending} onClick={() => anschliessen.mutate()}>
            {dabei ? 'Speichern' : 'Ja, das ist es'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
