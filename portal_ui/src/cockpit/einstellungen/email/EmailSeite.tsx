import { Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDarf } from '@/gemeinsam/api/darf';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Antwortadressen } from './Antwortadressen';
import { einstellungen } from './abfragen';
import { Formular } from './Formular';
import { Postfaecher } from './Postfaecher';

/** How mail goes out and comes in. */
export function EmailSeite() {
  useDocumentTitle('E-Mail-Einstellungen · Hausdraht');
  const daten = useQuery(einstellungen());
  const darf = useDarf('versand_einstellungen_aendern');
  if (daten.isPending || darf === undefined) return <Geruest />;
  if (daten.isError) return <Ladefehler fehler={daten.error} erneut={daten.refetch} />;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          E-Mail
        </Title>
        <Text c="dimmed">
          Wer schreibt, was am Fuß jedes Briefes steht, und was hereingelassen wird.
        </Text>
      </div>
      {!darf && (
        <Hinweis ton="grau" Symbol={IconLock}>
          Diese Angaben ändert die Leitung.
        </Hinweis>
      )}
      <Formular gespeichert={daten.data} darf={darf} />
      <Antwortadressen />
      <Postfaecher />
    </Stack>
  );
}
