import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import type { AnfrageZeile } from './modell';
import { useAnfrageAkt } from './useAnfrageAkt';

interface Eigenschaften {
  anfrage: AnfrageZeile;
  offen: boolean;
  schliessen: () => void;
}

/** Asks once more when the acceptance was started with a key; Enter confirms. */
export function AnnehmenDialog({ anfrage, offen, schliessen }: Eigenschaften) {
  const annehmen = useAnfrageAkt('anfrage_akzeptieren', schliessen);
  return (
    <Modal opened={offen} onClose={schliessen} title={`Anfrage ${anfrage.nummer} annehmen?`}>
      <Stack>
        <Text className="hd-text">{anfrage.betreff}</Text>
        <Text c="dimmed">Der Mieter sieht sofort, dass sie in Bearbeitung ist.</Text>
        <Fehlermeldung fehler={annehmen.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={schliessen}>
            Abbrechen
          </Button>
          <Button
            data-autofocus
            loading={annehmen.isPending}
            onClick={() => annehmen.mutate({ anfrage_id: anfrage.id })}
          >
            Annehmen
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
