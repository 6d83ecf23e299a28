import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rufe } from '../api/client';
import { fristen } from './abfragen';
import { warteSatz, type Fristen, type Wartegrund } from './fristen';

/** Enters whom an Anfrage waits for, and how that stands. */
export interface Warten {
  mutate: (auf: Wartegrund | null) => void;
  isPending: boolean;
  error: unknown;
}

/** Has an Anfrage wait for somebody (deadlines rest), or go on (null). */
export function useWarten(anfrageId: number): Warten {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (auf: Wartegrund | null) =>
      (await (auf === null
        ? rufe('anfrage_weiter', { anfrage_id: anfrageId })
        : rufe('anfrage_warten', { anfrage_id: anfrageId, auf }))) as Fristen,
    onSuccess: (stand, auf) => {
      client.setQueryData(fristen(anfrageId).queryKey, (alt) => alt && { ...alt, ...stand });
      notifications.show({
        color: 'green',
        message: warteSatz(auf),
      });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['anfragen'] }),
  });
}
