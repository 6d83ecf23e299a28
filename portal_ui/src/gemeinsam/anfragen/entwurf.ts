/** A draft as the server keeps it. */
export interface Serverentwurf {
  inhalt: string;
  geaendert_am: string;
}

/** A draft on this device. */
export interface Entwurf {
  text: string;
  /** Time of the server's draft this one goes on from. */
  stand: string | null;
  /** Typed here and not on the server yet. */
  offen: boolean;
}

export const LEER: Entwurf = { text: '', stand: null, offen: false };

const nach = (a: string, b: string | null): boolean => b === null || Date.parse(a) > Date.parse(b);

/**
 * What another device went on writing replaces what lies here, unless something was typed here
 * that the server does not know. The server's own clock decides, never the device's.
 */
export function zusammen(hier: Entwurf, dort: Serverentwurf | undefined): Entwurf {
  if (dort === undefined || !nach(dort.geaendert_am, hier.stand)) return hier;
  if (hier.offen && hier.text !== '') return hier;
  return { text: dort.inhalt, stand: dort.geaendert_am, offen: false };
}

export function lesen(text: string | null): Entwurf {
  if (text === null) return LEER;
  try {
    const wert = JSON.parse(text) as Partial<Entwurf> | null;
    return typeof wert?.text === 'string'
      ? { text: wert.text, stand: wert.stand ?? null, offen: wert.offen === true }
      : LEER;
  } catch {
    return LEER;
  }
}
