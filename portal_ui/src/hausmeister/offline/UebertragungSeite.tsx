import { Button, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { AktZeile } from './AktZeile';
import { schlange, useSchlange } from './schlange';
import stil from './Offline.module.css';

const WARUM = {
  netz: 'Gerade ist kein Empfang. Es geht von selbst weiter, sobald er da ist.',
  anmeldung: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich an, dann geht es weiter.',
};

/** Everything on this phone that the office does not have yet, in the order it was done. */
export function UebertragungSeite() {
  useDocumentTitle('Übertragung · Hausdraht');
  const { akte, laeuft, stoerung } = useSchlange();
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        Übertragung
      </Title>
      {akte.length === 0 ? (
        <Hinweisseite
          Symbol={IconCloudCheck}
          titel="Alles übertragen"
          text="Was Sie ohne Empfang tun, wartet hier, bis es übertragen ist."
        />
      ) : (
        <>
          <Text>
            Diese Einträge sind auf dem Telefon gesichert und werden der Reihe nach übertragen.
            {stoerung !== null && ` ${WARUM[stoerung]}`}
          </Text>
          <Button
            size="lg"
            loading={laeuft}
            leftSection={<IconCloudUp size={22} aria-hidden="true" />}
            onClick={() => void schlange.uebertragen()}
          >
            Jetzt übertragen
          </Button>
          <ul className={stil.akte}>
            {akte.map((akt) => (
              <AktZeile key={akt.nr} akt={akt} />
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
}
