import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { dauerInWorten } from '../zeit/format';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { CodeSchritt } from './CodeSchritt';
import { sitzungsspeicher } from './speicher';
import { ticketAus } from './ticket';
import { mandantenAus } from './mandantenwahl';
import { useWartezeit } from './useWartezeit';

interface Eigenschaften {
  /** What stands below the button, such as the way to a new password. */
  children?: ReactNode;
}

/** E-mail, password, the code of accounts that have one, and how long to wait after too many wrong tries. */
export function AnmeldeFormular({ children }: Eigenschaften) {
  const [email, setEmail] = useState('');
  const [passwort, setPasswort] = useState('');
  const [abgebrochen, setAbgebrochen] = useState<unknown>(null);
  const anmelden = useMutation({
    mutationFn: (mandantId?: number) =>
      sitzungsspeicher.anmelden(email.trim(), passwort, mandantId),
  });
  const auswahl = mandantenAus(anmelden.error);
  const warten = useWartezeit(anmelden.error);
  const ticket = ticketAus(anmelden.error);
  if (ticket !== null) {
    return (
      <CodeSchritt
        ticket={ticket}
        zurueck={(fehler) => {
          anmelden.reset();
          setPasswort('');
          setAbgebrochen(fehler);
        }}
      />
    );
  }
  return (
    <form
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        setAbgebrochen(null);
        if (warten === 0) anmelden.mutate(undefined);
      }}
    >
      <Stack>
        <Fehlermeldung fehler={anmelden.error ?? abgebrochen} />
        {auswahl.map(({ mandant_id, name }) => (
          <Button
            key={mandant_id}
            variant="light"
            fullWidth
            loading={anmelden.isPending}
            onClick={() => anmelden.mutate(mandant_id)}
          >
            {name}
          </Button>
        ))}
        <TextInput
          label="E-Mail-Adresse"
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          required
          withAsterisk={false}
          value={email}
          onChange={(e) => setEmail(e.currentTarget.value)}
        />
        <PasswordInput
          label="Passwort"
          name="passwort"
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Passwort anzeigen' }}
          value={passwort}
          onChange={(e) => setPasswort(e.currentTarget.value)}
        />
        <Button
          type="submit"
          size="lg"
          fullWidth
          loading={anmelden.isPending}
          disabled={warten > 0}
        >
          {warten > 0 ? `Bitte warten: ${dauerInWorten(warten)}` : 'Anmelden'}
        </Button>
        {children}
      </Stack>
    </form>
  );
}
