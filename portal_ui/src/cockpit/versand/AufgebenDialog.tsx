import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';

const GRUENDE = ['Telefonisch erledigt', 'Per Brief geschickt', 'Nicht mehr nötig'];

interface Eigenschaften {
  offen: boolean;
  laeuft: boolean;
  fehler: unknown;
  schliessen: () => void;
  aufgeben: (begruendung: string) => void;
}

/** Giving a mail up needs a reason; it stays in the list. */
export function AufgebenDialog({ offen, laeuft, fehler, schliessen, aufgeben }: Eigenschaften) {
  const [grund, setGrund] = useState('');
  return (
    <Modal opened={offen} onClose={schliessen} title="E-Mail aufgeben">
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          aufgeben(grund.trim());
        }}
      >
        <Stack>
          <Text c="dimmed">
            Die E-Mail wird nicht mehr gesendet. Sie bleibt mit Ihrer Begründung gespeichert.
          </Text>
          <TextInput
            label="Warum?"
            required
            withAsterisk={false}
            maxLength={1000}
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
              Aufgeben
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
