import { queryOptions } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import type { Json } from '@/gemeinsam/api/typen';
import { emailStatus, kategorie, prioritaet, schadensart } from '@/gemeinsam/gestaltung/werte';

/** What would be different if a mail were judged today. */
export interface Vorschau {
  unterschiede: { feld: string; vorher: Json; nachher: Json }[];
  uebernehmbar: boolean;
  hinweis: string | null;
}

/** Judges anew without writing anything. */
export const nachspielvorschau = (emailId: number, offen: boolean) =>
  queryOptions({
    queryKey: ['email_triage', 'detail', emailId, 'nachspielen'],
    enabled: offen,
    gcTime: 0,
    queryFn: async () =>
      (await rufe('email_nachspielen_vorschau', { email_id: emailId })) as Vorschau,
  });

const FELD: Record<string, string> = {
  status: 'Stand',
  grund: 'Grund',
  zuordnung: 'Absender',
  weg: 'Was daraus wird',
  anfrage_id: 'Anfrage',
  person_id: 'Person',
  vorschlag_anfrage_id: 'Vorgeschlagene Anfrage',
  vorschlag_person_id: 'Vorgeschlagene Person',
  kategorie: 'Kategorie',
  schadensart: 'Schadensart',
  prioritaet: 'Priorität',
};

const WEG: Record<string, string> = {
  neue_anfrage: 'neue Anfrage',
  nachricht: 'Nachricht an eine Anfrage',
  manuell: 'Ein Mensch entscheidet',
  protokoll: 'wird nur protokolliert',
};

const ZUORDNUNG: Record<string, string> = {
  mieter: 'Mieter',
  eigentuemer: 'Eigentümer',
  dienstleister: 'Dienstleister',
  unbekannt: 'unbekannt',
  mehrdeutig: 'mehrdeutig',
};

const WERT: Record<string, (wert: string) => string> = {
  status: (wert) => emailStatus(wert).wort,
  weg: (wert) => WEG[wert] ?? wert,
  zuordnung: (wert) => ZUORDNUNG[wert] ?? wert,
  kategorie,
  schadensart,
  prioritaet,
  grund: (wert) => wert.replaceAll('_', ' '),
};

export const feldInWorten = (feld: string): string => FELD[feld] ?? feld.replaceAll('_', ' ');

/** Fields that name an Anfrage or a person by id. */
export const istAnfrage = (feld: string): boolean => feld.endsWith('anfrage_id');
export const istPerson = (feld: string): boolean => feld.endsWith('person_id');

/** Fields that say the same as others beside them, only for the database. */
export const zeigenswert = (feld: string): boolean =>
  feld !== 'mietverhaeltnis_id' && feld !== 'eigentuemer_id';

/** A value of the comparison in words. */
export function wertInWorten(feld: string, wert: Json): string {
  if (wert === null || wert === '') return '–';
  const text = typeof wert === 'string' ? wert : JSON.stringify(wert);
  return WERT[feld]?.(text) ?? text;
}
