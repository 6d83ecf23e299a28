import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { antworten } from './zugang';

/** Takes the order, or says why not. */
export function Antwort({ token, neu }: { token: string; neu: () => void }) {
  const [lehntAb, setLehntAb] = useState(false);
  const [grund, setGrund] = useState('');
  const antwort = useMutation({
    mutationFn: (annehmen: boolean) => antworten(token, annehmen, grund.trim()),
    onSuccess: neu,
  });
  return (
    <Stack>
      <Fehlermeldung fehler={antwort.error} />
      {lehntAb ? (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            antwort.mutate(false);
          }}
        >
          <Stack>
            <Textarea
              label="Warum können Sie den Auftrag nicht annehmen?"
              required
              withAsterisk={false}
              autosize
              minRows={3}
              maxLength={2000}
              data-autofocus
              value={grund}
              onChange={(e) => setGrund(e.currentTarget.value)}
            />
            <Group grow>
              <Button size="lg" variant="default" onClick={() => setLehntAb(false)}>
                Zurück
              </Button>
              <Button
                size="lg"
                type="submit"
                loading={antwort.isPending}
                disabled={grund.trim() === ''}
              >
                Ablehnen
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <>
          <Button
            size="xl"
            loading={antwort.isPending}
            leftSection={<IconCheck size={24} aria-hidden="true" />}
            onClick={() => antwort.mutate(true)}
          >
            Auftrag annehmen
          </Button>
          <Button
            size="lg"
            variant="default"
            leftSection={<IconX size={20} aria-hidden="true" />}
            onClick={() => setLehntAb(true)}
          >
            Ablehnen
          </Button>
        </>
      )}
    </Stack>
  );
}
