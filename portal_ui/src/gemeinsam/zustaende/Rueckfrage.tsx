import { Button, Group, Modal, Stack, Text } from '@mantine/core';

interface Eigenschaften {
  offen: boolean;
  titel: string;
  text: string;
  ja: string;
  bestaetigt: () => void;
  schliessen: () => void;
}

/** Asks once more about an act that is quickly started by mistake; Enter confirms. */
export function Rueckfrage({ offen, titel, text, ja, bestaetigt, schliessen }: Eigenschaften) {
  return (
    <Modal opened={offen} onClose={schliessen} title={titel}>
      <Stack>
        <Text className="hd-text">{text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={schliessen}>
            Abbrechen
          </Button>
          <Button data-autofocus onClick={bestaetigt}>
            {ja}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
