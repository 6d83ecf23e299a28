import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rufe } from '../api/client';
import { eineAnfrage } from './abfragen';
import { anfrageStatus } from '../gestaltung/werte';
import { merkeSelbst } from './selbst';

/** What the functions that change a state answer. */
interface Antwort {
  id: number;
  nummer: string;
  status: string;
}

type Akt =
  'anfrage_akzeptieren' | 'anfrage_abschliessen' | 'anfrage_ablehnen' | 'anfrage_zurueckziehen';

/** The state each act leads to; remembered before the answer, as the frame may be faster. */
const ZIEL: Record<Akt, string> = {
  anfrage_akzeptieren: 'akzeptiert',
  anfrage_abschliessen: 'abgeschlossen',
  anfrage_ablehnen: 'abgelehnt',
  anfrage_zurueckziehen: 'zurueckgezogen',
};

/**
 * Changes the state of an Anfrage, says so in a toast and refreshes what shows it. `fertig` closes
 * the dialog together with the toast: whoever reads it may press the next key.
 */
export function useAnfrageAkt<N extends Akt>(akt: N, fertig?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (argumente: Parameters<typeof rufe<N>>[1] & { anfrage_id: number }) => {
      merkeSelbst(argumente.anfrage_id, ZIEL[akt]);
      return (await rufe(akt, argumente)) as Antwort;
    },
    onSuccess: ({ id, nummer, status }) => {
      fertig?.();
      // Shown at once; the refetch below brings the rest.
      client.setQueryData(eineAnfrage(id).queryKey, (alt) => alt && { ...alt, status });
      notifications.show({
        color: 'green',
        message: `Anfrage ${nummer} ist jetzt ${anfrageStatus(status).wort}.`,
      });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['anfragen'] }),
  });
}
