import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import type { AnfrageZeile } from './modell';
import { useAnfrageAkt } from './useAnfrageAkt';

interface Eigenschaften {
  anfrage: AnfrageZeile;
  offen: boolean;
  schliessen: () => void;
}

/** A clerk records that the requester took the Anfrage back, with the source. */
export function RuecknahmeDialog({ anfrage, offen, schliessen }: Eigenschaften) {
  const [durch, setDurch] = useState(anfrage.melder_name);
  const [quelle, setQuelle] = useState('');
  const zurueckziehen = useAnfrageAkt('anfrage_zurueckziehen', schliessen);
  return (
    <Modal opened={offen} onClose={schliessen} title={`Rücknahme von ${anfrage.nummer} erfassen`}>
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          zurueckziehen.mutate({
            anfrage_id: anfrage.id,
            erklaert_durch: durch.trim(),
            begruendung: quelle.trim(),
          });
        }}
      >
        <Stack>
          <Text c="dimmed">
            Nur wenn der Anfragende es selbst erklärt hat. Danach ist die Anfrage beendet.
          </Text>
          <TextInput
            label="Wer hat die Anfrage zurückgenommen?"
            required
            withAsterisk={false}
            maxLength={200}
            value={durch}
            onChange={(e) => setDurch(e.currentTarget.value)}
          />
          <Textarea
            label="Wie und wann wurde das erklärt?"
            placeholder="Zum Beispiel: Anruf heute 10:20, Heizung läuft wieder."
            required
            withAsterisk={false}
            autosize
            minRows={2}
            maxLength={1500}
            data-autofocus
            value={quelle}
            onChange={(e) => setQuelle(e.currentTarget.value)}
          />
          <Fehlermeldung fehler={zurueckziehen.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button
              type="submit"
              loading={zurueckziehen.isPending}
              disabled={durch.trim() === '' || quelle.trim() === ''}
            >
              Rücknahme erfassen
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
