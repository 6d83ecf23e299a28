import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import type { Konto } from './abfragen';

/** Somebody lost the telephone and the codes: the factor is taken away, with a reason. */
export function FaktorAufheben({ konto }: { konto: Konto }) {
  const client = useQueryClient();
  const [offen, setOffen] = useState(false);
  const [grund, setGrund] = useState('');
  const aufheben = useMutation({
    mutationFn: () =>
      rufe('zweitfaktor_aufheben', { benutzerkonto_id: konto.id, grund: grund.trim() }),
    onSuccess: () => {
      setOffen(false);
      setGrund('');
      notifications.show({
        color: 'green',
        message: `${konto.name} meldet sich wieder mit dem Passwort allein an.`,
      });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['benutzerkonten'] }),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`Zweiten Faktor von ${konto.name} aufheben`}
        onClick={() => setOffen(true)}
      >
        Faktor aufheben
      </Button>
      <Modal
        opened={offen}
        onClose={() => setOffen(false)}
        title={`Zweiten Faktor von ${konto.name} aufheben?`}
      >
        <form
          onSubmit={(ereignis) => {
            ereignis.preventDefault();
            aufheben.mutate();
          }}
        >
          <Stack>
            <Text c="dimmed">
              Vergewissern Sie sich, dass wirklich {konto.name} darum bittet. Das Konto wird überall
              abgemeldet und erfährt es per E-Mail; der Grund steht im Protokoll.
            </Text>
            <TextInput
              label="Grund"
              required
              withAsterisk={false}
              maxLength={500}
              data-autofocus
              value={grund}
              onChange={(e) => setGrund(e.currentTarget.value)}
            />
            <Fehlermeldung fehler={aufheben.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOffen(false)}>
                Abbrechen
              </Button>
              <Button
                type="submit"
                color="red.9"
                loading={aufheben.isPending}
                disabled={grund.trim() === ''}
              >
                Aufheben
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
