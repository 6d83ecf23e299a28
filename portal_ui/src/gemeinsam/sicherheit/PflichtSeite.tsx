import { Button, Modal, Stack, Text } from '@mantine/core';
import { Anmelderahmen } from '../anmeldung/Anmelderahmen';
import { sitzungsspeicher } from '../anmeldung/speicher';
import { Einrichten } from './Einrichten';

const TITEL = 'Zweiten Faktor einrichten';
const SATZ =
  'Ihre Hausverwaltung verlangt für Mitarbeiter einen Code vom Telefon zusätzlich zum Passwort. Das dauert zwei Minuten; danach geht es weiter.';

function Schritte() {
  return (
    <Stack>
      {/* The next token says that nothing is missing any more. */}
      <Einrichten
        wechsel={false}
        fertig={() => void sitzungsspeicher.erneuern().catch(() => undefined)}
      />
      <Button
        variant="subtle"
        size="md"
        onClick={() => void sitzungsspeicher.abmelden().catch(() => undefined)}
      >
        Abmelden
      </Button>
    </Stack>
  );
}

/** All that is answered until the second factor is set up; over the page, where somebody was working. */
export default function PflichtSeite({ ueber }: { ueber: boolean }) {
  if (!ueber) {
    return (
      <Anmelderahmen titel={TITEL} einleitung={SATZ}>
        <Schritte />
      </Anmelderahmen>
    );
  }
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={TITEL}
      overlayProps={{ backgroundOpacity: 0.6, blur: 6 }}
    >
      <Stack>
        <Text c="dimmed">{SATZ} Was Sie eingegeben haben, bleibt stehen.</Text>
        <Schritte />
      </Stack>
    </Modal>
  );
}
