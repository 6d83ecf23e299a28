import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { dienstleister } from './abfragen';

interface Eigenschaften {
  zurueck: () => void;
  angelegt: (id: number) => void;
}

/** Adds a contractor by name, mail address and trade. */
export function NeuerDienstleister({ zurueck, angelegt }: Eigenschaften) {
  const [angaben, setAngaben] = useState({ name: '', gewerk: '', adresse: '' });
  const client = useQueryClient();
  const anlegen = useMutation({
    mutationFn: async () => (await rufe('dienstleister_anlegen', angaben)) as { id: number },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: dienstleister().queryKey });
      angelegt(id);
    },
  });
  const feld = (name: keyof typeof angaben) => ({
    required: true,
    withAsterisk: false,
    value: angaben[name],
    onChange: (e: React.ChangeEvent<HTMLInputElement>) => {
      const { value } = e.currentTarget;
      setAngaben((alt) => ({ ...alt, [name]: value }));
    },
  });
  return (
    <form
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        anlegen.mutate();
      }}
    >
      <Stack>
        <Text c="dimmed">An der E-Mail-Adresse wird die Firma erkannt, wenn sie schreibt.</Text>
        <TextInput label="Name der Firma" maxLength={200} data-autofocus {...feld('name')} />
        <TextInput label="Gewerk" placeholder="Sanitär" maxLength={100} {...feld('gewerk')} />
        <TextInput label="E-Mail-Adresse" type="email" maxLength={320} {...feld('adresse')} />
        <Fehlermeldung fehler={anlegen.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={zurueck}>
            Zurück
          </Button>
          <Button type="submit" loading={anlegen.isPending}>
            Aufnehmen
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
