import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rufe } from '../api/client';

type Akt =
  | 'aufgabe_aendern'
  | 'aufgabe_anlegen'
  | 'aufgabe_aus_anfrage'
  | 'aufgabe_erledigen'
  | 'aufgabe_verschieben'
  | 'aufgabe_verwerfen';

/** What `aufgabe_erledigen` says about the Anfrage behind the task. */
interface Anfragefolge {
  nummer?: string;
  geschlossen: boolean;
  grund: 'offen_gelassen' | 'weitere_aufgaben' | 'schon_beendet' | 'nicht_sichtbar' | null;
}

export interface Aufgabenantwort {
  id: number;
  status: string;
  anfrage?: Anfragefolge | null;
}

/** What became of the Anfrage when its task was done, as the rest of a sentence. */
export function folge(anfrage: Anfragefolge | null | undefined): string {
  if (anfrage == null) return '';
  const nummer = anfrage.nummer === undefined ? '' : ` ${anfrage.nummer}`;
  if (anfrage.geschlossen) return ` Die Anfrage${nummer} ist damit abgeschlossen.`;
  switch (anfrage.grund) {
    case 'weitere_aufgaben':
      return ` Die Anfrage${nummer} bleibt offen, weil noch weitere Aufgaben laufen.`;
    case 'offen_gelassen':
      return ` Die Anfrage${nummer} bleibt offen.`;
    case 'nicht_sichtbar':
      return ' Die Verwaltung sieht es und schließt die Anfrage ab.';
    default:
      return '';
  }
}

/** Calls a function about tasks, says so when `wort` is given, and refreshes what shows them. */
export function useAufgabeAkt<N extends Akt>(akt: N, wort?: (antwort: Aufgabenantwort) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (argumente: Parameters<typeof rufe<N>>[1]) =>
      (await rufe(akt, argumente)) as Aufgabenantwort,
    onSuccess: (antwort) => {
      if (wort !== undefined) notifications.show({ color: 'green', message: wort(antwort) });
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['aufgaben'] }),
        client.invalidateQueries({ queryKey: ['anfragen'] }),
        client.invalidateQueries({ queryKey: ['anfrage_nachrichten'] }),
      ]),
  });
}
