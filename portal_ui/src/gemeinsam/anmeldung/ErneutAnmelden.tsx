import { Button, Modal, Stack, Text } from '@mantine/core';
import { AnmeldeFormular } from './AnmeldeFormular';
import { sitzungsspeicher } from './speicher';

/** The session ended while working: sign in again on top of the page, nothing is lost. */
export function ErneutAnmelden() {
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Bitte melden Sie sich noch einmal an"
      overlayProps={{ backgroundOpacity: 0.6, blur: 6 }}
    >
      <Stack>
        <Text c="dimmed">
          Ihre Anmeldung ist abgelaufen. Was Sie eingegeben haben, bleibt stehen.
        </Text>
        <AnmeldeFormular>
          <Button
            variant="subtle"
            onClick={() => void sitzungsspeicher.abmelden().catch(() => undefined)}
          >
            Abmelden und alles schließen
          </Button>
        </AnmeldeFormular>
      </Stack>
    </Modal>
  );
}
