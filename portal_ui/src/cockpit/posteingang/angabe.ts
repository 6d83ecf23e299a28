import type { Json } from '@/gemeinsam/api/typen';

type Objekt = Record<string, Json>;

/** A jsonb value as an object; anything else is an empty one. */
export const objekt = (wert: Json | null | undefined): Objekt =>
  wert === null || wert === undefined || typeof wert !== 'object' || Array.isArray(wert)
    ? {}
    : wert;

/** A jsonb value as a list; anything else is an empty one. */
export const liste = (wert: Json | null | undefined): Json[] => (Array.isArray(wert) ? wert : []);

/** A text value inside a jsonb column, or the empty string. */
export function textAus(wert: Json | null | undefined, feld: string): string {
  const inhalt = objekt(wert)[feld];
  return typeof inhalt === 'string' ? inhalt : '';
}

/** The texts of a list inside a jsonb column. */
export const texteAus = (wert: Json | null | undefined, feld: string): string[] =>
  liste(objekt(wert)[feld]).filter((w): w is string => typeof w === 'string' && w !== '');

/** A number inside a jsonb column. */
export function zahlAus(wert: Json | null | undefined, feld: string): number | null {
  const inhalt = objekt(wert)[feld];
  return typeof inhalt === 'number' ? inhalt : null;
}
