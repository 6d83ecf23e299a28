import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { einsetzen, fehlstelle } from '../vorlagen/platzhalter';
import type { Textbaustein } from './abfragen';

// Of the placeholders of templates those that say something in a message that is being written.
const PLATZHALTER = [
  ['name', 'Name'],
  ['nummer', 'Nummer'],
  ['betreff', 'Betreff'],
  ['objekt', 'Haus'],
  ['einheit', 'Wohnung'],
  ['ort', 'Ort in der Wohnung'],
  ['verfasser', 'Ihr Name'],
  ['telefon', 'Telefon'],
  ['geschaeftszeiten', 'Geschäftszeiten'],
] as const;

interface Eigenschaften {
  baustein: Textbaustein;
  schliessen: () => void;
}

/** Key, title and text of one text block. */
export function BausteinDialog({ baustein, schliessen }: Eigenschaften) {
  const [stand, setStand] = useState(baustein);
  const feld = useRef<HTMLTextAreaElement>(null);
  const client = useQueryClient();
  const falsch = fehlstelle(stand.text);
  const speichern = useMutation({
    mutationFn: () =>
      rufe('textbaustein_speichern', {
        kuerzel: stand.kuerzel,
        titel: stand.titel,
        text: stand.text,
        ...(stand.id !== null && { textbaustein_id: stand.id }),
      }),
    onSuccess: () => {
      notifications.show({ color: 'green', message: `„${stand.titel.trim()}“ ist gespeichert.` });
      void client.invalidateQueries({ queryKey: ['textbausteine'] });
      schliessen();
    },
  });
  const fuegeEin = (name: string) => {
    const ende = stand.text.length;
    const { text, stelle } = einsetzen(
      stand.text,
      { von: feld.current?.selectionStart ?? ende, bis: feld.current?.selectionEnd ?? ende },
      name,
    );
    setStand({ ...stand, text });
    requestAnimationFrame(() => {
      feld.current?.focus();
      feld.current?.setSelectionRange(stelle, stelle);
    });
  };
  return (
    <Modal
      opened
      onClose={schliessen}
      title={baustein.id === null ? 'Neuer Textbaustein' : 'Textbaustein ändern'}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault();
          speichern.mutate();
        }}
      >
        <Stack>
          <TextInput
            label="Kürzel"
            description="Damit finden Sie ihn beim Schreiben: Buchstaben, Ziffern, Bindestrich."
            required
            withAsterisk={false}
            data-autofocus
            maxLength={20}
            value={stand.kuerzel}
            onChange={(e) => setStand({ ...stand, kuerzel: e.currentTarget.value })}
          />
          <TextInput
            label="Titel"
            required
            withAsterisk={false}
            maxLength={100}
            value={stand.titel}
            onChange={(e) => setStand({ ...stand, titel: e.currentTarget.value })}
          />
          <Textarea
            ref={feld}
            label="Text"
            required
            withAsterisk={false}
            autosize
            minRows={5}
            maxRows={16}
            maxLength={5000}
            value={stand.text}
            error={
              falsch !== null && 'Diesen Platzhalter gibt es nicht, oder er ist nicht vollständig.'
            }
            onChange={(e) => setStand({ ...stand, text: e.currentTarget.value })}
          />
          <div role="group" aria-label="Platzhalter einfügen">
            <Text size="sm" c="dimmed" mb={6}>
              Platzhalter; ein Absatz, in dem alle leer bleiben, entfällt:
            </Text>
            <Group gap={6}>
              {PLATZHALTER.map(([name, wort]) => (
                <Button
                  key={name}
                  size="compact-sm"
                  variant="default"
                  onClick={() => fuegeEin(name)}
                >
                  {wort}
                </Button>
              ))}
            </Group>
          </div>
          <Fehlermeldung fehler={speichern.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" loading={speichern.isPending} disabled={falsch !== null}>
              Speichern
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
