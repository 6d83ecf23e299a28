import { Anchor, Button, Stack } from '@mantine/core';
import { IconCheck, IconLinkOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { rufe } from '../api/client';
import { Hinweis } from '../zustaende/Hinweis';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Anmelderahmen } from './Anmelderahmen';
import { NeuesPasswort } from './NeuesPasswort';
import { regeln } from './passwortregeln';

/** The token travels in the fragment, so that it reaches no server log and no referrer. */
const tokenAusAdresse = (): string =>
  new URLSearchParams(location.hash.slice(1)).get('token') ?? '';

/** Chooses a new password with the link from the mail. */
export function PasswortZuruecksetzenSeite() {
  const [token] = useState(tokenAusAdresse);
  const [paar, setPaar] = useState({ passwort: '', wiederholung: '' });
  // The token leaves the address bar and the history as soon as it is read.
  useEffect(() => history.replaceState(history.state, '', location.pathname), []);
  const setzen = useMutation({
    mutationFn: () => rufe('passwort_zuruecksetzen', { token, passwort: paar.passwort }),
  });
  const gueltig = regeln(paar.passwort, paar.wiederholung).every((r) => r.erfuellt);

  if (setzen.isSuccess) {
    return (
      <Anmelderahmen titel="Passwort geändert">
        <Hinweis role="status" ton="gruen" Symbol={IconCheck}>
          Ihr neues Passwort gilt ab sofort. Auf allen Geräten wurden Sie abgemeldet.
        </Hinweis>
        <Button component={Link} href="/" size="lg" fullWidth>
          Zur Anmeldung
        </Button>
      </Anmelderahmen>
    );
  }
  return (
    <Anmelderahmen titel="Neues Passwort wählen">
      {token === '' ? (
        <Hinweis
          role="alert"
          ton="graurot"
          Symbol={IconLinkOff}
          titel="Dieser Link ist unvollständig"
        >
          Öffnen Sie bitte den Link aus der E-Mail, oder fordern Sie einen neuen an.
        </Hinweis>
      ) : (
        <form
          onSubmit={(ereignis) => {
            ereignis.preventDefault();
            setzen.mutate();
          }}
        >
          <Stack>
            <Fehlermeldung fehler={setzen.error} />
            <NeuesPasswort wert={paar} aendern={setPaar} />
            <Button
              type="submit"
              size="lg"
              fullWidth
              loading={setzen.isPending}
              disabled={!gueltig}
            >
              Passwort speichern
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} href="/passwort-vergessen" className="hd-ziel">
        Neuen Link anfordern
      </Anchor>
    </Anmelderahmen>
  );
}
