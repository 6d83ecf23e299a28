import { Button, Group, Modal, Skeleton, Stack, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BENACHRICHTIGUNGEN } from '@/gemeinsam/konto/benachrichtigungen';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import type { Beteiligter } from '../personen/beteiligte';
import { festhalten, geaenderte, mailwahl, type Mailwahl } from './mailwahl';

const WEGE = ['Am Telefon', 'Per Brief', 'Persönlich'];

/** Sets for somebody, such as an owner without an account, which mails are wanted. */
export function MailwahlDialog({
  person,
  schliessen,
}: {
  person: Beteiligter;
  schliessen: () => void;
}) {
  const gespeichert = useQuery(mailwahl(person.person_id));
  const [wahl, setWahl] = useState<Mailwahl>({});
  const [wie, setWie] = useState('');
  const client = useQueryClient();
  const neu = geaenderte(gespeichert.data ?? {}, wahl);
  const sichern = useMutation({
    mutationFn: () => festhalten(person.person_id, neu, wie.trim()),
    onSuccess: () => {
      notifications.show({ color: 'green', message: `Gespeichert für ${person.name}.` });
      schliessen();
    },
    onSettled: () => client.invalidateQueries({ queryKey: mailwahl(person.person_id).queryKey }),
  });
  return (
    <Modal opened onClose={schliessen} title={`Was ${person.name} per E-Mail bekommt`}>
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          sichern.mutate();
        }}
      >
        <Stack>
          {gespeichert.isPending ? (
            <Skeleton height={220} role="status" aria-label="Wird geladen" />
          ) : gespeichert.isError ? (
            <Ladefehler fehler={gespeichert.error} erneut={gespeichert.refetch} />
          ) : (
            <Stack gap={0}>
              {BENACHRICHTIGUNGEN.map(({ ereignis, titel }) => (
                <Switch
                  key={ereignis}
                  size="md"
                  styles={{ body: { minHeight: 44, alignItems: 'center' } }}
                  label={titel}
                  checked={wahl[ereignis] ?? gespeichert.data[ereignis] ?? true}
                  onChange={(e) => {
                    const { checked } = e.currentTarget;
                    setWahl((alt) => ({ ...alt, [ereignis]: checked }));
                  }}
                />
              ))}
            </Stack>
          )}
          <TextInput
            label="Wie wurde darum gebeten?"
            description="Steht im Protokoll. Wer ein Konto hat, kann es dort selbst wieder ändern."
            required
            withAsterisk={false}
            maxLength={2000}
            value={wie}
            onChange={(e) => setWie(e.currentTarget.value)}
          />
          <Group gap="xs">
            {WEGE.map((weg) => (
              <Button key={weg} size="xs" variant="light" onClick={() => setWie(weg)}>
                {weg}
              </Button>
            ))}
          </Group>
          {neu.length === 0 && (
            <Text size="sm" c="dimmed">
              Noch nichts geändert.
            </Text>
          )}
          <Fehlermeldung fehler={sichern.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button
              type="submit"
              loading={sichern.isPending}
              disabled={neu.length === 0 || wie.trim() === ''}
            >
              Speichern
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
