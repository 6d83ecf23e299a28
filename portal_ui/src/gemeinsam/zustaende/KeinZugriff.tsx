import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Hinweisseite } from './Hinweisseite';

/** The page exists, but not for this role. */
export function KeinZugriff() {
  return (
    <Hinweisseite
      ebene={1}
      Symbol={IconLock}
      titel="Dafür fehlt Ihnen die Berechtigung"
      text="Diese Seite ist der Leitung vorbehalten. Wenn Sie sie brauchen, sprechen Sie bitte Ihre Leitung an."
      aktion={
        <Button component={Link} href="/">
          Zur Startseite
        </Button>
      }
    />
  );
}
