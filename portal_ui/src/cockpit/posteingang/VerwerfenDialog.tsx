import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';

const GRUENDE = ['Werbung', 'Keine Sache der Verwaltung', 'Doppelt geschickt'];

interface Eigenschaften {
  offen: boolean;
  laeuft: boolean;
  fehler: unknown;
  schliessen: () => void;
  verwerfen: (begruendung: string) => void;
}

/** Discarding needs a reason; the mail itself stays stored. */
export function VerwerfenDialog({ offen, laeuft, fehler, schliessen, verwerfen }: Eigenschaften) {
  const [grund, setGrund] = useState('');
  return (
    <Modal opened={offen} onClose={schliessen} title="E-Mail verwerfen">
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          verwerfen(grund.trim());
        }}
      >
        <Stack>
          <Text c="dimmed">Die E-Mail bleibt gespeichert, es entsteht keine Anfrage.</Text>
          <TextInput
            label="Warum?"
            required
            withAsterisk={false}
            maxLength={500}
            data-autofocus
            value={grund}
            onChange={(e) => setGrund(e.currentTarget.value)}
          />
          <Group gap="xs">
            {GRUENDE.map((vorschlag) => (
              <Button key={vorschlag} size="xs" variant="light" onClick={() => setGrund(vorschlag)}>
                {vorschlag}
              </Button>
            ))}
          </Group>
          <Fehlermeldung fehler={fehler} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" color="red.9" loading={laeuft} disabled={grund.trim() === ''}>
              Verwerfen
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
