import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';

/** Saves something of the master data, says so, and loads anew what shows it. */
export function useSpeichern<T>(
  speichern: (wert: T) => Promise<unknown>,
  gelungen: string,
  danach: () => void,
): UseMutationResult<unknown, Error, T> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: speichern,
    onSuccess: () => {
      notifications.show({ color: 'green', message: gelungen });
      danach();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['stammdaten'] }),
  });
}
