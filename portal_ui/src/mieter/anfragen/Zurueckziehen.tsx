import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { useAnfrageAkt } from '@/gemeinsam/anfragen/useAnfrageAkt';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';

/** The tenant takes an Anfrage back; final, so it is asked once more. */
export function Zurueckziehen({ anfrage }: { anfrage: Anfrage }) {
  const [offen, { open, close }] = useDisclosure(false);
  const [begruendung, setBegruendung] = useState('');
  const zurueckziehen = useAnfrageAkt('anfrage_zurueckziehen', close);
  return (
    <>
      <Button variant="subtle" color="gray" c="dimmed" onClick={open} className="hd-nicht-drucken">
        Anfrage zurückziehen
      </Button>
      <Modal opened={offen} onClose={close} title="Anfrage wirklich zurückziehen?">
        <Stack>
          <Text>
            Dann kümmert sich niemand mehr darum, und das lässt sich nicht rückgängig machen. Ihre
            Schadensmeldung bleibt mit Datum und Uhrzeit gespeichert.
          </Text>
          <Textarea
            label="Warum? (freiwillig)"
            placeholder="Zum Beispiel: Hat sich von selbst erledigt."
            autosize
            minRows={2}
            maxLength={2000}
            value={begruendung}
            onChange={(e) => setBegruendung(e.currentTarget.value)}
          />
          <Fehlermeldung fehler={zurueckziehen.error} />
          <Group grow>
            <Button variant="default" onClick={close}>
              Behalten
            </Button>
            <Button
              color="red.9"
              loading={zurueckziehen.isPending}
              onClick={() =>
                zurueckziehen.mutate({
                  anfrage_id: anfrage.id,
                  ...(begruendung.trim() === '' ? {} : { begruendung: begruendung.trim() }),
                })
              }
            >
              Zurückziehen
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
