import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rufe } from '../api/client';
import { fristen } from './abfragen';
import { wartewort, type Fristen, type Wartegrund } from './fristen';

/** Has an Anfrage wait for somebody (deadlines rest), or go on (null). */
export function useWarten(anfrageId: number) {
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
        message:
          auf === null
            ? 'Die Fristen laufen weiter, um die Wartezeit verschoben.'
            : `Die Anfrage ${wartewort(auf)}. Solange ruhen die Fristen.`,
      });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['anfragen'] }),
  });
}
