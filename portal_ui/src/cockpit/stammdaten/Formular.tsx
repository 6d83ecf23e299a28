import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';

interface Eigenschaften {
  titel: string;
  ja: string;
  laeuft: boolean;
  bereit: boolean;
  fehler: unknown;
  schliessen: () => void;
  absenden: () => void;
  children: ReactNode;
}

/** A dialog that saves; Enter sends it, what went wrong stands above the buttons. */
export function Formular({
  titel,
  ja,
  laeuft,
  bereit,
  fehler,
  schliessen,
  absenden,
  children,
}: Eigenschaften) {
  return (
    <Modal opened onClose={schliessen} title={titel} size="lg">
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          if (bereit) absenden();
        }}
      >
        <Stack>
          {children}
          <Fehlermeldung fehler={fehler} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" loading={laeuft} disabled={!bereit}>
              {ja}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
