import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconLifebuoy } from '@tabler/icons-react';
import { useState } from 'react';
import { Kopieren } from '../bedienen/Kopieren';
import { Hinweis } from '../zustaende/Hinweis';

interface Eigenschaften {
  codes: readonly string[];
  fertig: () => void;
}

/** Ten codes for the day the telephone is gone: shown once, so they have to be kept before it goes on. */
export function Codes({ codes, fertig }: Eigenschaften) {
  const [aufbewahrt, setAufbewahrt] = useState(false);
  const text = codes.join('\n');
  return (
    <Stack>
      <Hinweis ton="orange" Symbol={IconLifebuoy} role="status" titel="Nur jetzt zu sehen">
        Mit jedem dieser Codes melden Sie sich einmal an, wenn das Telefon fehlt. Drucken Sie sie
        aus oder legen Sie sie in Ihren Passwortspeicher, nicht auf dasselbe Telefon.
      </Hinweis>
      <Stack
        gap={6}
        component="ul"
        aria-label="Wiederherstellungscodes"
        style={{ listStyle: 'none', margin: 0, padding: 0 }}
      >
        {codes.map((code) => (
          <Text
            key={code}
            component="li"
            ff="monospace"
            fz="lg"
            style={{ overflowWrap: 'anywhere' }}
          >
            {code}
          </Text>
        ))}
      </Stack>
      <Group>
        <Kopieren size="md" wert={text} />
        <Button
          size="md"
          variant="default"
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`Hausdraht, Wiederherstellungscodes (jeder gilt einmal):\n\n${text}\n`)}`}
          download="hausdraht-wiederherstellungscodes.txt"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
        >
          Als Datei
        </Button>
      </Group>
      <Checkbox
        size="md"
        label="Ich habe die Codes sicher aufbewahrt."
        checked={aufbewahrt}
        onChange={(e) => setAufbewahrt(e.currentTarget.checked)}
      />
      <Button size="lg" disabled={!aufbewahrt} onClick={fertig}>
        Fertig
      </Button>
    </Stack>
  );
}
