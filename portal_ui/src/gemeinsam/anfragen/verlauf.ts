import type { Anhang, Nachricht, Statuswechsel } from './modell';

/** One entry of the history: a message with its files, or a change of state. */
export type Eintrag =
  | { art: 'nachricht'; am: string; nachricht: Nachricht; anhaenge: Anhang[] }
  | { art: 'status'; am: string; wechsel: Statuswechsel };

/**
 * Messages and changes of state as one story, oldest first. The creation and the mail that
 * became the report are told elsewhere.
 */
export function verlauf(
  anfrage: { email_id: number | null },
  nachrichten: readonly Nachricht[],
  wechsel: readonly Statuswechsel[],
  anhaenge: readonly Anhang[],
): Eintrag[] {
  const eintraege: Eintrag[] = [
    ...nachrichten
      .filter((n) => n.email_id === null || n.email_id !== anfrage.email_id)
      .map((nachricht): Eintrag => ({
        art: 'nachricht',
        am: nachricht.erstellt_am,
        nachricht,
        anhaenge: anhaenge.filter((a) => a.nachricht_id === nachricht.id),
      })),
    ...wechsel
      .filter((w) => w.von !== null)
      .map((w): Eintrag => ({ art: 'status', am: w.am, wechsel: w })),
  ];
  // Stable, so that entries of the same instant keep their order.
  return eintraege.sort((a, b) => Date.parse(a.am) - Date.parse(b.am));
}

/** What the mail that became the report repeats of earlier mails. */
export const zitatDerMeldung = (
  anfrage: { email_id: number | null },
  nachrichten: readonly Nachricht[],
): string =>
  nachrichten.find((n) => n.email_id !== null && n.email_id === anfrage.email_id)?.zitat ?? '';

/** One step of the line neu → in Bearbeitung → abgeschlossen. */
export interface Schritt {
  status: string;
  erreicht: boolean;
  am: string | null;
  wer: string | null;
}

/** The line of steps with date and name; an early end replaces what will not happen. */
export function schritte(
  anfrage: { status: string; erstellt_am: string; melder_name: string },
  wechsel: readonly Statuswechsel[],
): Schritt[] {
  const zu = (status: string): Schritt => {
    const w = wechsel.findLast((eintrag) => eintrag.nach === status);
    return { status, erreicht: w !== undefined, am: w?.am ?? null, wer: w?.akteur ?? null };
  };
  const neu: Schritt = {
    status: 'offen',
    erreicht: true,
    am: anfrage.erstellt_am,
    wer: anfrage.melder_name || null,
  };
  const inArbeit = zu('akzeptiert');
  if (anfrage.status === 'abgelehnt' || anfrage.status === 'zurueckgezogen') {
    const ende = { ...zu(anfrage.status), erreicht: true };
    return inArbeit.erreicht ? [neu, inArbeit, ende] : [neu, ende];
  }
  const begonnen = anfrage.status !== 'offen';
  return [
    neu,
    { ...inArbeit, erreicht: begonnen },
    { ...zu('abgeschlossen'), erreicht: anfrage.status === 'abgeschlossen' },
  ];
}

/** Files that belong to no message: to the report itself, or to the closing. */
export function anhangOrt(
  anhaenge: readonly Anhang[],
  wechsel: readonly Statuswechsel[],
): { meldung: Anhang[]; abschluss: Anhang[] } {
  const lose = anhaenge.filter((a) => a.nachricht_id === null);
  const ende = wechsel.find((w) => w.nach === 'abgeschlossen');
  // Both are stamped with the time of the transaction that closed the Anfrage.
  const beimAbschluss = (a: Anhang) =>
    ende !== undefined && Date.parse(a.erstellt_am) >= Date.parse(ende.am);
  return {
    meldung: lose.filter((a) => !beimAbschluss(a)),
    abschluss: lose.filter(beimAbschluss),
  };
}
