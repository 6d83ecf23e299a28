import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CodeFeld } from '@/gemeinsam/anmeldung/CodeFeld';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';

interface Eigenschaften {
  titel: string;
  text: string;
  ja: string;
  /** Also a code of the own second factor. */
  mitCode?: boolean;
  tun: (grund: string, code: string) => Promise<unknown>;
  schliessen: () => void;
}

/** An act against an account that needs a reason, which stands in the log. */
export function GrundDialog({ titel, text, ja, mitCode = false, tun, schliessen }: Eigenschaften) {
  const [grund, setGrund] = useState('');
  const [code, setCode] = useState('');
  const act = useMutation({
    mutationFn: () => tun(grund.trim(), code.trim()),
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
          <Text c="dimmed">{text}</Text>
          <TextInput
            label="Grund"
            required
            withAsterisk={false}
            maxLength={500}
            data-autofocus
            value={grund}
            onChange={(e) => setGrund(e.currentTarget.value)}
          />
          {mitCode && <CodeFeld art="beides" wert={code} aendern={setCode} />}
          <Fehlermeldung fehler={act.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button
              type="submit"
              color="red.9"
              loading={act.isPending}
              disabled={grund.trim() === '' || (mitCode && code.trim() === '')}
            >
              {ja}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
