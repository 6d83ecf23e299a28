import { Button, Collapse, Paper, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKey } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '../api/client';
import { NeuesPasswort } from '../anmeldung/NeuesPasswort';
import { regeln } from '../anmeldung/passwortregeln';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';

const LEER = { passwort: '', wiederholung: '' };

/** Old password, new password twice. */
export function PasswortAendern() {
  const [offen, setOffen] = useState(false);
  const [alt, setAlt] = useState('');
  const [paar, setPaar] = useState(LEER);
  const aendern = useMutation({
    mutationFn: () =>
      rufe('passwort_aendern', { altes_passwort: alt, neues_passwort: paar.passwort }),
    onSuccess: () => {
      setOffen(false);
      setAlt('');
      setPaar(LEER);
      notifications.show({ color: 'green', message: 'Ihr Passwort ist geändert.' });
    },
  });
  const gueltig = alt !== '' && regeln(paar.passwort, paar.wiederholung).every((r) => r.erfuellt);
  return (
    <div>
      <Button
        variant="default"
        size="lg"
        fullWidth
        leftSection={<IconKey size={20} aria-hidden="true" />}
        aria-expanded={offen}
        aria-controls="passwort-aendern"
        onClick={() => setOffen(!offen)}
      >
        Passwort ändern
      </Button>
      <Collapse expanded={offen} id="passwort-aendern">
        <Paper p="lg" withBorder mt="sm">
          <form
            onSubmit={(ereignis) => {
              ereignis.preventDefault();
              aendern.mutate();
            }}
          >
            <Stack>
              <Fehlermeldung fehler={aendern.error} />
              <PasswordInput
                label="Bisheriges Passwort"
                autoComplete="current-password"
                visibilityToggleButtonProps={{ 'aria-label': 'Bisheriges Passwort anzeigen' }}
                value={alt}
                onChange={(e) => setAlt(e.currentTarget.value)}
              />
              <NeuesPasswort wert={paar} aendern={setPaar} />
              <Button type="submit" loading={aendern.isPending} disabled={!gueltig}>
                Passwort speichern
              </Button>
            </Stack>
          </form>
        </Paper>
      </Collapse>
    </div>
  );
}
