import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Anmelderahmen } from './Anmelderahmen';
import { CodeSchritt } from './CodeSchritt';
import { NeuesPasswort } from './NeuesPasswort';
import { regeln } from './passwortregeln';
import { sitzungsspeicher } from './speicher';
import { ticketAus } from './ticket';

/** The code from the letter becomes an account with a password of one's own. */
export function EinladungSeite() {
  const [code, setCode] = useState('');
  const [paar, setPaar] = useState({ passwort: '', wiederholung: '' });
  const [, gehe] = useLocation();
  const einloesen = useMutation({
    mutationFn: () => sitzungsspeicher.einladungEinloesen(code.trim(), paar.passwort),
    onSuccess: () => gehe('/', { replace: true }),
  });
  // The new password is set; the second factor stays what it was.
  const ticket = ticketAus(einloesen.error);
  if (ticket !== null) {
    const zurAnmeldung = () => gehe('/', { replace: true });
    return (
      <Anmelderahmen titel="Bestätigen" einleitung="Ihr neues Passwort ist gespeichert.">
        <CodeSchritt ticket={ticket} zurueck={zurAnmeldung} fertig={zurAnmeldung} />
      </Anmelderahmen>
    );
  }
  const gueltig = regeln(paar.passwort, paar.wiederholung).every((r) => r.erfuellt);
  return (
    <Anmelderahmen
      titel="Willkommen"
      einleitung="Geben Sie den Code aus Ihrem Brief ein und wählen Sie ein Passwort."
    >
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          einloesen.mutate();
        }}
      >
        <Stack>
          <Fehlermeldung fehler={einloesen.error} />
          <TextInput
            label="Einladungscode"
            description="Groß- und Kleinschreibung und Striche sind egal."
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            required
            withAsterisk={false}
            styles={{ input: { fontFamily: 'ui-monospace, monospace', letterSpacing: '0.08em' } }}
            value={code}
            onChange={(e) => setCode(e.currentTarget.value)}
          />
          <NeuesPasswort wert={paar} aendern={setPaar} />
          <Button
            type="submit"
            size="lg"
            fullWidth
            loading={einloesen.isPending}
            disabled={!gueltig || code.trim() === ''}
          >
            Konto einrichten
          </Button>
          <Anchor component={Link} href="/" className="hd-ziel">
            Ich habe schon ein Passwort
          </Anchor>
        </Stack>
      </form>
    </Anmelderahmen>
  );
}
