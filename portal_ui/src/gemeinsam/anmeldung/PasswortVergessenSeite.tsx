import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { rufe } from '../api/client';
import { Hinweis } from '../zustaende/Hinweis';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Anmelderahmen } from './Anmelderahmen';

/** Asks for a mailed link. The answer is the same whether the account exists or not. */
export function PasswortVergessenSeite() {
  const [email, setEmail] = useState('');
  const anfordern = useMutation({
    mutationFn: () => rufe('passwort_vergessen', { email: email.trim() }),
  });
  return (
    <Anmelderahmen
      titel="Passwort vergessen"
      einleitung="Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort wählen."
    >
      {anfordern.isSuccess ? (
        <Hinweis
          role="status"
          ton="gruen"
          Symbol={IconMailCheck}
          titel="Bitte sehen Sie in Ihr Postfach"
        >
          Wenn es zu {email.trim()} ein Konto gibt, ist eine E-Mail mit einem Link unterwegs. Sehen
          Sie auch im Spam-Ordner nach.
        </Hinweis>
      ) : (
        <form
          onSubmit={(ereignis) => {
            ereignis.preventDefault();
            anfordern.mutate();
          }}
        >
          <Stack>
            <Fehlermeldung fehler={anfordern.error} />
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
            <Button type="submit" size="lg" fullWidth loading={anfordern.isPending}>
              Link anfordern
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} href="/" className="hd-ziel">
        Zurück zur Anmeldung
      </Anchor>
    </Anmelderahmen>
  );
}
