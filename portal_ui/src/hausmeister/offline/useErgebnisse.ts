import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { folge, type Aufgabenantwort } from '@/gemeinsam/aufgaben/useAufgabeAkt';
import type { Akt } from './ablage';
import { schlange } from './schlange';
import type { Antwort } from './warteschlange';
import { handlungInWorten } from './worte';

/** What to say about an act that was done; null when the screen shows it anyway. */
function satz(akt: Akt, { antwort }: Antwort): string | null {
  const a = (antwort ?? {}) as { nummer?: string; status?: string } & Partial<Aufgabenantwort>;
  switch (akt.handlung) {
    case 'anfrage_akzeptieren':
    case 'anfrage_abschliessen':
      return `Anfrage ${a.nummer ?? ''} ist jetzt ${anfrageStatus(a.status ?? '').wort}.`;
    case 'nachricht_senden':
      return 'Nachricht gesendet.';
    case 'interne_notiz':
      return 'Notiz gespeichert.';
    case 'aufwand_erfassen':
      return 'Material und Zeit eingetragen.';
    case 'aufgabe_erledigen':
      return `Die Aufgabe ist erledigt.${folge(a.anfrage)}`;
    default:
      return null;
  }
}

/** Tells what became of each act and refreshes what shows it. */
export function useErgebnisse(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      schlange.beiErgebnis((akt, antwort) => {
        if (antwort === null) {
          notifications.show({
            color: 'red',
            autoClose: false,
            message: `Nicht übernommen: ${handlungInWorten(akt)}, ${akt.worum}. Bitte sehen Sie nach.`,
          });
        } else {
          const message = satz(akt, antwort);
          if (message !== null) notifications.show({ color: 'green', message });
        }
        for (const wurzel of ['anfragen', 'anfrage_nachrichten', 'aufgaben']) {
          void client.invalidateQueries({ queryKey: [wurzel] });
        }
      }),
    [client],
  );
}
