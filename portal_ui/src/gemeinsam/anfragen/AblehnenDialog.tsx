import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Hinweis } from '../zustaende/Hinweis';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import type { AnfrageZeile } from './modell';
import { useAnfrageAkt } from './useAnfrageAkt';
import { useTextentwurf } from './useTextentwurf';

interface Eigenschaften {
  anfrage: AnfrageZeile;
  offen: boolean;
  schliessen: () => void;
}

/** Rejecting needs a reason that the tenant reads. */
export function AblehnenDialog({ anfrage, offen, schliessen }: Eigenschaften) {
  const [begruendung, setBegruendung] = useTextentwurf(`ablehnung:${anfrage.id}`);
  const ablehnen = useAnfrageAkt('anfrage_ablehnen', () => {
    setBegruendung('');
    schliessen();
  });
  return (
    <Modal
      opened={offen}
      onClose={schliessen}
      size="lg"
      title={`Anfrage ${anfrage.nummer} ablehnen`}
    >
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          ablehnen.mutate({ anfrage_id: anfrage.id, begruendung: begruendung.trim() });
        }}
      >
        <Stack>
          <Hinweis ton="bernstein" Symbol={IconEye}>
            Die Begründung wird dem Mieter angezeigt. Die Ablehnung ist endgültig; der Zeitpunkt der
            Meldung bleibt gespeichert.
          </Hinweis>
          <Textarea
            label="Begründung"
            required
            withAsterisk={false}
            autosize
            minRows={3}
            maxLength={2000}
            data-autofocus
            value={begruendung}
            onChange={(e) => setBegruendung(e.currentTarget.value)}
          />
          <Fehlermeldung fehler={ablehnen.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button
              type="submit"
              color="red.9"
              loading={ablehnen.isPending}
              disabled={begruendung.trim() === ''}
            >
              Ablehnen
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
