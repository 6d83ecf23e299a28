import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CodeFeld } from '../anmeldung/CodeFeld';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';

interface Eigenschaften {
  titel: string;
  text: string;
  ja: string;
  tun: (code: string) => Promise<void>;
  schliessen: () => void;
}

/** An act that needs the code of the app, or one from paper. */
export function MitCode({ titel, text, ja, tun, schliessen }: Eigenschaften) {
  const [code, setCode] = useState('');
  const act = useMutation({
    mutationFn: () => tun(code.trim()),
    onError: () => setCode(''),
  });
  return (
    <Modal opened onClose={schliessen} title={titel}>
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          act.mutate();
        }}
      >
        <Stack>
          <Text>{text}</Text>
          <Fehlermeldung fehler={act.error} />
          <CodeFeld art="beides" zuerst wert={code} aendern={setCode} />
          <Group justify="flex-end">
            <Button variant="default" size="md" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" size="md" loading={act.isPending} disabled={code.trim() === ''}>
              {ja}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
