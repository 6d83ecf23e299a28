import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';

interface Eigenschaften {
  ansehen: (grund: string) => void;
  laeuft: boolean;
  fehler: unknown;
}

/** Why somebody wants to see a tenant's portal: it stands in the log. */
export function Wozu({ ansehen, laeuft, fehler }: Eigenschaften) {
  const [grund, setGrund] = useState('');
  return (
    <form
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        ansehen(grund.trim());
      }}
    >
      <Stack maw={520}>
        <Text>
          Sie sehen gleich, was dieses Mieterkonto im Portal sieht, und können dort nichts ändern.
          Wer es wann und wozu angesehen hat, steht im Protokoll.
        </Text>
        <TextInput
          label="Wozu brauchen Sie die Ansicht?"
          placeholder="z. B. Mieterin findet unsere Antwort nicht"
          required
          withAsterisk={false}
          minLength={3}
          maxLength={500}
          data-autofocus
          value={grund}
          onChange={(e) => setGrund(e.currentTarget.value)}
        />
        <Fehlermeldung fehler={fehler} />
        <Group>
          <Button type="submit" loading={laeuft} disabled={grund.trim().length < 3}>
            Ansehen
          </Button>
          <Button component={Link} href="/konten" variant="default">
            Abbrechen
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
