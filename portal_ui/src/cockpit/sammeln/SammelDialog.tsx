import { Button, Group, Modal, Progress, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { anfragen, ARTEN, ausfuehren, summe, type Art } from './akte';
import { Angaben, vollstaendig, type Werte } from './Angaben';
import { meldeErgebnis } from './ruecknahme';
import { Vorschau } from './Vorschau';

interface Eigenschaften {
  art: Art;
  ids: readonly number[];
  schliessen: () => void;
  /** It is done. */
  fertig: () => void;
}

/** One act on many: what is needed, then what would happen, then it happens. */
export function SammelDialog({ art, ids, schliessen, fertig }: Eigenschaften) {
  const client = useQueryClient();
  const [werte, setWerte] = useState<Werte>({});
  const [erledigt, setErledigt] = useState(0);
  // One act keeps its name when it is sent again after a lost answer.
  const [kennung] = useState(() => crypto.randomUUID());
  const tun = (vorschau: boolean) => {
    setErledigt(0);
    return ausfuehren({ art, angaben: werte, ids, vorschau, kennung }, setErledigt);
  };
  const vorschau = useMutation({ mutationFn: () => tun(true) });
  const akt = useMutation({
    mutationFn: () => tun(false),
    onSuccess: (stand) => {
      meldeErgebnis(client, art, stand);
      fertig();
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['anfragen'] }),
  });
  const laeuft = vorschau.isPending || akt.isPending;
  const stand = vorschau.data;
  const zahl = stand === undefined ? 0 : summe(stand).geaendert;
  return (
    <Modal
      opened
      onClose={schliessen}
      closeOnEscape={!akt.isPending}
      closeOnClickOutside={!akt.isPending}
      size="lg"
      title={`${ARTEN.find((a) => a.art === art)?.wort ?? ''}: ${anfragen(ids.length)}`}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (stand === undefined) vorschau.mutate();
          else akt.mutate();
        }}
      >
        <Stack>
          {stand === undefined ? (
            <Angaben art={art} werte={werte} setzen={setWerte} />
          ) : (
            <Vorschau stand={stand} />
          )}
          {laeuft && (
            <Progress
              value={(100 * erledigt) / ids.length}
              aria-label={`${erledigt} von ${ids.length} Anfragen`}
            />
          )}
          <Fehlermeldung fehler={akt.error ?? vorschau.error} />
          <Group justify="flex-end">
            {stand !== undefined && (
              <Button variant="subtle" disabled={laeuft} onClick={vorschau.reset}>
                Zurück
              </Button>
            )}
            <Button variant="default" disabled={akt.isPending} onClick={schliessen}>
              Abbrechen
            </Button>
            {stand === undefined ? (
              <Button type="submit" loading={laeuft} disabled={!vollstaendig(art, werte)}>
                Vorschau
              </Button>
            ) : (
              <Button key="ja" type="submit" loading={laeuft} disabled={zahl === 0} data-autofocus>
                {anfragen(zahl)} ändern
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
