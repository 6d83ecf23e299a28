import { Anchor, Divider, Group } from '@mantine/core';
import { Link } from 'wouter';
import { AnmeldeFormular } from './AnmeldeFormular';
import { Anmelderahmen } from './Anmelderahmen';

/** Sign-in. After it the address that was asked for opens. */
export function AnmeldenSeite() {
  return (
    <Anmelderahmen titel="Anmelden">
      <AnmeldeFormular>
        <Group justify="space-between" mt={4}>
          <Anchor component={Link} href="/passwort-vergessen" className="hd-ziel">
            Passwort vergessen?
          </Anchor>
        </Group>
        <Divider label="Neu hier?" />
        <Anchor component={Link} href="/einladung" className="hd-ziel">
          Einladungscode aus dem Brief einlösen
        </Anchor>
      </AnmeldeFormular>
    </Anmelderahmen>
  );
}
