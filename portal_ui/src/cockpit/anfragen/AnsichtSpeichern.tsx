import { ActionIcon, Button, Group, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { alsFrage, type Auswahl } from './auswahl';
import { gespeicherte } from './gespeicherte';

/** Keeps the selection under a name, in the side bar. */
export function AnsichtSpeichern({ auswahl }: { auswahl: Auswahl }) {
  const [offen, setOffen] = useState(false);
  const [name, setName] = useState('');
  const [geteilt, setGeteilt] = useState(false);
  const client = useQueryClient();
  const speichern = useMutation({
    mutationFn: () =>
      rufe('ansicht_speichern', { name: name.trim(), auswahl: alsFrage(auswahl), geteilt }),
    onSuccess: () => {
      notifications.show({ color: 'green', message: `Die Ansicht „${name.trim()}“ steht links.` });
      setOffen(false);
      setName('');
    },
    onSettled: () => client.invalidateQueries({ queryKey: gespeicherte().queryKey }),
  });
  return (
    <>
      <ActionIcon
        size="lg"
        variant="default"
        aria-label="Ansicht speichern"
        title="Ansicht speichern"
        onClick={() => setOffen(true)}
      >
        <IconBookmarkPlus size={18} aria-hidden="true" />
      </ActionIcon>
      <Modal opened={offen} onClose={() => setOffen(false)} title="Ansicht speichern">
        <form
          onSubmit={(ereignis) => {
            ereignis.preventDefault();
            speichern.mutate();
          }}
        >
          <Stack>
            <TextInput
              label="Name"
              description="Filter, Reihenfolge und Suche dieser Liste werden gespeichert. Ein Name, den Sie schon haben, wird überschrieben."
              data-autofocus
              required
              withAsterisk={false}
              maxLength={60}
              value={name}
              onChange={(e) => setName(e.currentTarget.value)}
            />
            <Switch
              label="Allen in der Verwaltung zeigen"
              checked={geteilt}
              onChange={(e) => setGeteilt(e.currentTarget.checked)}
            />
            <Fehlermeldung fehler={speichern.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOffen(false)}>
                Abbrechen
              </Button>
              <Button type="submit" loading={speichern.isPending} disabled={name.trim() === ''}>
                Speichern
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
