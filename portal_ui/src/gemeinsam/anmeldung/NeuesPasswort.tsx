import { List, PasswordInput, Stack } from '@mantine/core';
import { IconCheck, IconPoint } from '@tabler/icons-react';
import { regeln } from './passwortregeln';

export interface Passwortpaar {
  passwort: string;
  wiederholung: string;
}

interface Eigenschaften {
  wert: Passwortpaar;
  aendern: (wert: Passwortpaar) => void;
}

/** Two fields and the rules, ticked off while typing. */
export function NeuesPasswort({ wert, aendern }: Eigenschaften) {
  return (
    <Stack gap="sm">
      <PasswordInput
        label="Neues Passwort"
        description="Drei oder vier zufällige Wörter sind sicher und leicht zu merken."
        name="neues_passwort"
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Passwort anzeigen' }}
        value={wert.passwort}
        onChange={(e) => aendern({ ...wert, passwort: e.currentTarget.value })}
      />
      <PasswordInput
        label="Neues Passwort wiederholen"
        name="wiederholung"
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Wiederholtes Passwort anzeigen' }}
        value={wert.wiederholung}
        onChange={(e) => aendern({ ...wert, wiederholung: e.currentTarget.value })}
      />
      <List size="sm" spacing={4} center aria-label="Regeln für das Passwort">
        {regeln(wert.passwort, wert.wiederholung).map(({ text, erfuellt }) => (
          <List.Item
            key={text}
            c={erfuellt ? 'var(--hd-gruen-vorn)' : 'dimmed'}
            icon={
              erfuellt ? (
                <IconCheck size={18} aria-label="erfüllt:" role="img" />
              ) : (
                <IconPoint size={18} aria-label="noch offen:" role="img" />
              )
            }
          >
            {text}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
