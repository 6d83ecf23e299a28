import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconLogout, IconShieldLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { sitzungsspeicher } from '../anmeldung/speicher';
import { useSitzung } from '../anmeldung/useSitzung';
import { rolle } from '../gestaltung/werte';
import { ich } from './ich';
import { Farbschema } from './Farbschema';
import { PasswortAendern } from './PasswortAendern';

/** The own account: who am I here, what the role adds, security, password, appearance, sign-out. */
export function KontoSeite({ children }: { children?: ReactNode }) {
  useDocumentTitle('Konto · Hausdraht');
  const sitzung = useSitzung();
  const konto = useQuery(ich());
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        Ihr Konto
      </Title>
      <Paper p="lg" withBorder>
        <Text fw={650} size="lg">
          {sitzung.name}
        </Text>
        <Text c="dimmed">{konto.data?.email ?? '\u00a0'}</Text>
        <Text c="dimmed">
          {rolle(sitzung.rolle)} · {sitzung.mandant_name}
        </Text>
      </Paper>
      {children}
      <Farbschema />
      <Button
        component={Link}
        href="/konto/sicherheit"
        variant="default"
        size="lg"
        leftSection={<IconShieldLock size={20} aria-hidden="true" />}
      >
        Sicherheit und Geräte
      </Button>
      <PasswortAendern />
      <Button
        variant="default"
        size="lg"
        leftSection={<IconLogout size={20} aria-hidden="true" />}
        onClick={() => void sitzungsspeicher.abmelden().catch(() => undefined)}
      >
        Abmelden
      </Button>
    </Stack>
  );
}
