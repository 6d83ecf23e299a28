import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Hinweisseite } from './Hinweisseite';

/** The page exists, but not for this role. */
export function KeinZugriff({ wer }: { wer: string }) {
  return (
    <Hinweisseite
      ebene={1}
      Symbol={IconLock}
      titel="Dafür fehlt Ihnen die Berechtigung"
      text={`Diese Seite ist ${wer} vorbehalten. Vielleicht sind Sie mit einem anderen Konto angemeldet.`}
      aktion={
        <Button component={Link} href="/">
          Zur Startseite
        </Button>
      }
    />
  );
}
