import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fristen } from '@/gemeinsam/fristen/abfragen';
import { warteSatz, type Fristen } from '@/gemeinsam/fristen/fristen';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { folge, type Aufgabenantwort } from '@/gemeinsam/aufgaben/useAufgabeAkt';
import type { Akt } from './ablage';
import { schlange } from './schlange';
import type { Antwort } from './warteschlange';
import { handlungInWorten } from './worte';

const WURZELN = ['anfragen', 'anfrage_nachrichten', 'aufgaben'];

const wartet = ({ handlung }: Akt): boolean =>
  handlung === 'anfrage_warten' || handlung === 'anfrage_weiter';

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
    case 'anfrage_warten':
    case 'anfrage_weiter':
      return warteSatz(akt.angaben.auf ?? null);
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
        const { anfrage_id } = akt.angaben;
        if (antwort !== null && anfrage_id !== undefined && wartet(akt)) {
          // Known before it is asked for again: the next tap builds on it.
          client.setQueryData(
            fristen(anfrage_id).queryKey,
            (alt) => alt && { ...alt, ...(antwort.antwort as Partial<Fristen>) },
          );
        }
        // Of details only its own: the others are on the phone, and may be a hundred.
        void client.invalidateQueries({
          predicate: ({ queryKey: [wurzel, art, id] }) =>
            WURZELN.includes(String(wurzel)) &&
            (art !== 'detail' || anfrage_id === undefined || id === anfrage_id),
        });
      }),
    [client],
  );
}
