import { Anchor, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from 'wouter';
import { useSitzung } from '../anmeldung/useSitzung';
import { Geraete } from './Geraete';
import { ZweiterFaktor } from './ZweiterFaktor';

/** What protects the own account: the second factor (staff), and where it is signed in. */
export default function SicherheitSeite() {
  useDocumentTitle('Sicherheit · Hausdraht');
  const { rolle } = useSitzung();
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Anchor component={Link} href="/konto" className="hd-ziel">
          Konto
        </Anchor>
        <Title order={1} size="h2">
          Sicherheit
        </Title>
      </Stack>
      {rolle !== 'mieter' && <ZweiterFaktor />}
      <Geraete />
    </Stack>
  );
}
