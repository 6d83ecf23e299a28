import { Anchor, Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { rufe } from '@/gemeinsam/api/client';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { auftraege, dienstleister } from './abfragen';
import { NeuerDienstleister } from './NeuerDienstleister';

interface Eigenschaften {
  anfrage: Anfrage;
  offen: boolean;
  schliessen: () => void;
}

/** Orders something from a contractor; a firm that is not on the list is added on the way. */
export function AuftragDialog({ anfrage, offen, schliessen }: Eigenschaften) {
  const firmen = useQuery({ ...dienstleister(), enabled: offen });
  const [firma, setFirma] = useState('');
  const [was, setWas] = useState('');
  const [neu, setNeu] = useState(false);
  const client = useQueryClient();
  const erteilen = useMutation({
    mutationFn: () =>
      rufe('auftrag_erteilen', {
        anfrage_id: anfrage.id,
        dienstleister_id: Number(firma),
        beschreibung: was.trim(),
      }),
    onSuccess: () => {
      notifications.show({ color: 'green', message: 'Der Auftrag ist festgehalten.' });
      setFirma('');
      setWas('');
      schliessen();
    },
    onSettled: () => client.invalidateQueries({ queryKey: auftraege(anfrage.id).queryKey }),
  });
  return (
    <Modal
      opened={offen}
      onClose={schliessen}
      title={neu ? 'Neuer Dienstleister' : 'Auftrag an Dienstleister'}
    >
      {neu ? (
        <NeuerDienstleister
          zurueck={() => setNeu(false)}
          angelegt={(id) => {
            setFirma(String(id));
            setNeu(false);
          }}
        />
      ) : (
        <form
          onSubmit={(ereignis) => {
            ereignis.preventDefault();
            erteilen.mutate();
          }}
        >
          <Stack>
            <Text c="dimmed">
              Der Auftrag wird hier festgehalten. Danach können Sie ihn per E-Mail mit einem Link
              senden. Schreibt der Dienstleister selbst, schlägt der Posteingang diese Anfrage vor.
            </Text>
            {firmen.isError && <Ladefehler fehler={firmen.error} erneut={firmen.refetch} />}
            <div>
              <NativeSelect
                label="Dienstleister"
                required
                withAsterisk={false}
                data-autofocus
                value={firma}
                onChange={(e) => setFirma(e.currentTarget.value)}
                data={[
                  { value: '', label: 'Bitte wählen' },
                  ...(firmen.data ?? [])
                    .filter(({ aktiv }) => aktiv)
                    .map(({ id, name, gewerk }) => ({
                      value: String(id),
                      label: `${name}, ${gewerk}`,
                    })),
                ]}
              />
              <Anchor component="button" type="button" mt={6} onClick={() => setNeu(true)}>
                <Group gap={4}>
                  <IconPlus size={16} aria-hidden="true" />
                  Neuer Dienstleister
                </Group>
              </Anchor>
            </div>
            <Textarea
              label="Was ist zu tun?"
              required
              withAsterisk={false}
              autosize
              minRows={3}
              maxLength={5000}
              value={was}
              onChange={(e) => setWas(e.currentTarget.value)}
            />
            <Fehlermeldung fehler={erteilen.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={schliessen}>
                Abbrechen
              </Button>
              <Button
                type="submit"
                loading={erteilen.isPending}
                disabled={firma === '' || was.trim() === ''}
              >
                Auftrag erteilen
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
