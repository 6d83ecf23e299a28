import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFehler } from '../api/fehler';
import { dauerInWorten } from '../zeit/format';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { CodeFeld } from './CodeFeld';
import { sitzungsspeicher } from './speicher';
import { useWartezeit } from './useWartezeit';

interface Eigenschaften {
  ticket: string;
  /** Back to the password: chosen, or (with the error) because the ticket holds no longer. */
  zurueck: (fehler: unknown) => void;
  fertig?: () => void;
}

/** The second step of a sign-in: the code of the app, or one from paper. */
export function CodeSchritt({ ticket, zurueck, fertig }: Eigenschaften) {
  const [code, setCode] = useState('');
  const [papier, setPapier] = useState(false);
  const anmelden = useMutation({
    mutationFn: () => sitzungsspeicher.zweitfaktor(ticket, code.trim()),
    onSuccess: ({ wiederherstellungscodes: uebrig }) => {
      if (uebrig !== undefined) {
        notifications.show({
          color: 'orange',
          autoClose: false,
          message: `Dieser Wiederherstellungscode ist verbraucht; Sie haben noch ${uebrig}. Neue bekommen Sie unter Konto, Sicherheit.`,
        });
      }
      fertig?.();
    },
    onError: (fehler) => {
      setCode('');
      if (fehler instanceof ApiFehler && fehler.code === 'HD171') zurueck(fehler);
    },
  });
  const warten = useWartezeit(anmelden.error);
  return (
    <form
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        if (warten === 0) anmelden.mutate();
      }}
    >
      <Stack>
        <Text>
          {papier
            ? 'Geben Sie einen der Codes ein, die Sie beim Einrichten aufbewahrt haben. Jeder gilt einmal.'
            : 'Öffnen Sie die App für Einmalcodes auf Ihrem Telefon und geben Sie den Code ein, den sie jetzt zeigt.'}
        </Text>
        <Fehlermeldung fehler={anmelden.error} />
        <CodeFeld
          key={String(papier)}
          art={papier ? 'papier' : 'app'}
          zuerst
          wert={code}
          aendern={setCode}
        />
        <Button
          type="submit"
          size="lg"
          fullWidth
          loading={anmelden.isPending}
          disabled={warten > 0 || code.trim() === ''}
        >
          {warten > 0 ? `Bitte warten: ${dauerInWorten(warten)}` : 'Bestätigen'}
        </Button>
        <Button
          variant="subtle"
          size="md"
          onClick={() => {
            setPapier(!papier);
            setCode('');
          }}
        >
          {papier ? 'Code aus der App nehmen' : 'Telefon nicht zur Hand?'}
        </Button>
        <Button variant="subtle" size="md" onClick={() => zurueck(null)}>
          Zurück
        </Button>
      </Stack>
    </form>
  );
}
