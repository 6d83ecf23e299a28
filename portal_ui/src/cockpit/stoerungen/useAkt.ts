import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';

/** An act on incidents or notices: says what happened, and loads anew what shows it. */
export function useAkt<T, E>(
  entitaet: 'sammelstoerungen' | 'aushaenge',
  tun: (wert: T) => Promise<E>,
  gelungen: string | ((ergebnis: E) => string),
  danach?: (ergebnis: E) => void,
): UseMutationResult<E, Error, T> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: tun,
    onSuccess: (ergebnis) => {
      notifications.show({
        color: 'green',
        message: typeof gelungen === 'string' ? gelungen : gelungen(ergebnis),
      });
      danach?.(ergebnis);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [entitaet] }),
  });
}
