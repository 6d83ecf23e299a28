import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import type { Database } from '@/gemeinsam/api/typen';

type Funktion =
  | 'anfrage_aendern'
  | 'anfrage_wiedervorlage'
  | 'anfrage_verknuepfen'
  | 'anfrage_verknuepfung_loesen'
  | 'anfrage_schlagworte_aendern'
  | 'beschwerde_festhalten'
  | 'anfrage_melder_setzen';

/** A change of an Anfrage that is no change of state: says what happened and fetches anew. */
export function useAendern<N extends Funktion>(funktion: N, danach?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      argumente,
    }: {
      argumente: Database['api']['Functions'][N]['Args'];
      meldung: string;
    }) => rufe(funktion, argumente),
    onSuccess: (_, { meldung }) => {
      notifications.show({ color: 'green', message: meldung });
      danach?.();
    },
    // Also after a refusal: what somebody else changed shall be seen.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['anfragen'] }),
        client.invalidateQueries({ queryKey: ['anfrage_nachrichten'] }),
      ]),
  });
}
