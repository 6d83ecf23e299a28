import { Button } from '@mantine/core';
import { IconMapPinOff } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Hinweisseite } from './Hinweisseite';

/** No such page, or nothing that this account may see: the same answer for both. */
export function NichtGefunden({ was = 'Diese Seite' }: { was?: string }) {
  return (
    <Hinweisseite
      ebene={1}
      Symbol={IconMapPinOff}
      titel={`${was} gibt es nicht`}
      text="Vielleicht ist der Link veraltet, oder das Gesuchte gehört nicht zu Ihrem Konto."
      aktion={
        <Button component={Link} href="/">
          Zur Startseite
        </Button>
      }
    />
  );
}
