import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Link } from 'wouter';
import { useAufgabeAkt } from '@/gemeinsam/aufgaben/useAufgabeAkt';
import { ApiFehler, fehlertext } from '@/gemeinsam/api/fehler';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';

/** Makes the task from outside: button, menu, key. */
export interface Aufgabengriff {
  anlegen: () => void;
}

/** One click makes a task of an Anfrage; only when one runs already it asks. */
export function AufgabeAusAnfrage({
  anfrageId,
  ref,
}: {
  anfrageId: number;
  ref: Ref<Aufgabengriff>;
}) {
  const [frage, setFrage] = useState(false);
  // A double click makes one task; once the answer is there, the next press asks.
  const unterwegs = useRef(false);
  const anlegen = useAufgabeAkt('aufgabe_aus_anfrage', () => {
    unterwegs.current = false;
    return 'Die Aufgabe steht auf der Tafel.';
  });
  const einmal = () => {
    unterwegs.current = true;
    anlegen.mutate(
      { anfrage_id: anfrageId },
      {
        onError: (fehler) => {
          unterwegs.current = false;
          if (fehler instanceof ApiFehler && fehler.code === 'HD111') setFrage(true);
          else {
            const { meldung, hinweis } = fehlertext(fehler);
            notifications.show({ color: 'red', title: meldung, message: hinweis });
          }
        },
      },
    );
  };
  useImperativeHandle(ref, () => ({
    anlegen: () => {
      if (!unterwegs.current) einmal();
    },
  }));
  const zu = () => setFrage(false);
  const weitere = useAufgabeAkt('aufgabe_aus_anfrage', () => 'Eine weitere Aufgabe ist angelegt.');
  return (
    <Modal opened={frage} onClose={zu} title="Noch eine Aufgabe?">
      <Stack>
        <Text>
          Zu dieser Anfrage läuft schon eine Aufgabe.{' '}
          <Anchor component={Link} href="/aufgaben">
            Tafel ansehen
          </Anchor>
        </Text>
        <Fehlermeldung fehler={weitere.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={zu}>
            Abbrechen
          </Button>
          <Button
            data-autofocus
            loading={weitere.isPending}
            onClick={() =>
              weitere.mutate({ anfrage_id: anfrageId, zusaetzlich: true }, { onSuccess: zu })
            }
          >
            Weitere Aufgabe anlegen
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
