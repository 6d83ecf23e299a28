/** The ways to look at the incoming mail, with what an empty one says. */
export const ANSICHTEN = [
  {
    wert: 'wartend',
    wort: 'Wartet',
    titel: 'Zu entscheiden',
    leer: 'Alles entschieden',
    warum: 'Keine E-Mail wartet auf eine Entscheidung.',
  },
  {
    wert: 'abgelegt',
    wort: 'Von selbst abgelegt',
    titel: 'Von selbst abgelegt',
    leer: 'Noch nichts abgelegt',
    warum: 'Hier stehen E-Mails, aus denen ohne Ihr Zutun eine Anfrage oder Nachricht wurde.',
  },
  {
    wert: 'protokolliert',
    wort: 'Automatische',
    titel: 'Automatische Nachrichten',
    leer: 'Keine automatischen Nachrichten',
    warum: 'Hier stehen Abwesenheitsnotizen, Zustellberichte und Rundschreiben.',
  },
  {
    wert: 'verworfen',
    wort: 'Verworfen',
    titel: 'Verworfen und Spam',
    leer: 'Nichts verworfen',
    warum: 'Was Sie verwerfen, bleibt gespeichert und steht hier.',
  },
  {
    wert: 'alle',
    wort: 'Alle',
    titel: 'Alle E-Mails',
    leer: 'Noch keine E-Mails',
    warum: 'Sobald eine E-Mail eintrifft, steht sie hier.',
  },
  {
    wert: 'zuletzt',
    wort: 'Zuletzt bearbeitet',
    titel: 'Zuletzt von Ihnen bearbeitet',
    leer: 'Noch nichts bearbeitet',
    warum:
      'Hier stehen Ihre letzten Entscheidungen; zehn Minuten lang lassen sie sich rückgängig machen.',
  },
] as const;

export type Ansicht = (typeof ANSICHTEN)[number]['wert'];

/** What is listed: a way to look and a text to search for. */
export interface Auswahl {
  ansicht: Ansicht;
  suche: string;
}

/** Reads the selection from the query of the address. */
export function auswahlAus(anfrage: string): Auswahl {
  const werte = new URLSearchParams(anfrage);
  const ansicht = ANSICHTEN.find(({ wert }) => wert === werte.get('ansicht'));
  return { ansicht: ansicht?.wert ?? 'wartend', suche: werte.get('suche') ?? '' };
}

/** The address of a selection, with a mail open or none. */
export function pfad({ ansicht, suche }: Auswahl, id: number | null = null): string {
  const werte = new URLSearchParams();
  if (ansicht !== 'wartend') werte.set('ansicht', ansicht);
  if (suche !== '') werte.set('suche', suche);
  const frage = werte.toString();
  return `/posteingang${id === null ? '' : `/${id}`}${frage === '' ? '' : `?${frage}`}`;
}

/** The mail to open after this one was decided: the next below, else the one above, else none. */
export function naechste(ids: readonly number[], offen: number): number | null {
  const bei = ids.indexOf(offen);
  if (bei < 0) return ids[0] ?? null;
  return ids[bei + 1] ?? ids[bei - 1] ?? null;
}

/** The neighbour in a direction; the end stays the end. Without an open mail the first. */
export function nachbar(ids: readonly number[], offen: number | null, schritt: 1 | -1) {
  const bei = offen === null ? -1 : ids.indexOf(offen);
  if (bei < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, bei + schritt))] ?? null;
}
