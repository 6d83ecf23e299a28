import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { bewachen } from './waechter';

interface Eigenschaften {
  /** Whether there is something to lose. */
  aktiv: boolean;
  /** Places below this path keep the input. */
  bereich: string;
  /** Throws the input away. */
  verwerfen: () => void;
}

/** Asks before unsaved input is lost by a link, a reload or by closing the window. */
export function Verlassensschutz({ aktiv, bereich, verwerfen }: Eigenschaften) {
  const [weiter, setWeiter] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!aktiv) return;
    const ende = bewachen((ziel, gehe) => {
      if (ziel.startsWith(bereich)) return false;
      setWeiter(() => gehe);
      return true;
    });
    const vorher = (ereignis: BeforeUnloadEvent) => ereignis.preventDefault();
    addEventListener('beforeunload', vorher);
    return () => {
      ende();
      removeEventListener('beforeunload', vorher);
    };
  }, [aktiv, bereich]);
  return (
    <Modal
      opened={weiter !== null}
      onClose={() => setWeiter(null)}
      title="Änderungen noch nicht gespeichert"
    >
      <Stack>
        <Text>Wenn Sie die Seite verlassen, gehen Ihre Änderungen verloren.</Text>
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              setWeiter(null);
              verwerfen();
              weiter?.();
            }}
          >
            Verwerfen und verlassen
          </Button>
          <Button data-autofocus onClick={() => setWeiter(null)}>
            Hier bleiben
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
