import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** What somebody decided about a mail, or took back. */
export type Entscheid = Sicht<
  'email_entscheidungen',
  'id' | 'email_id' | 'art' | 'benutzerkonto_id' | 'name' | 'erstellt_am',
  | 'anfrage_id'
  | 'nachricht_id'
  | 'person_id'
  | 'adresse'
  | 'begruendung'
  | 'nimmt_zurueck_id'
  | 'ruecknehmbar_bis'
  | 'zurueckgenommen_durch_id'
>;

/** One of the clerk's own decisions with the mail it was about. */
export type EigenerEntscheid = Entscheid & { email_triage: { betreff: string | null } | null };

const SPALTEN =
  'id,email_id,art,benutzerkonto_id,name,anfrage_id,nachricht_id,person_id,adresse,begruendung,' +
  'nimmt_zurueck_id,ruecknehmbar_bis,erstellt_am,zurueckgenommen_durch_id';

/** The decisions about one mail, oldest first. */
export const entscheidungen = (emailId: number) =>
  queryOptions({
    queryKey: ['email_entscheidungen', 'detail', emailId],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('email_entscheidungen')
          .select(SPALTEN)
          .eq('email_id', emailId)
          .order('erstellt_am')
          .order('id')
          .abortSignal(signal)
          .overrideTypes<Entscheid[], { merge: false }>(),
      ),
  });

/** Shown of the clerk's own last decisions. */
const ZULETZT = 50;

/** What this account decided last, newest first; counter-entries are told beside what they undo. */
export const zuletzt = (kontoId: number) =>
  queryOptions({
    queryKey: ['email_entscheidungen', 'liste', 'zuletzt', kontoId],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('email_entscheidungen')
          .select(`${SPALTEN},email_triage(betreff)`)
          .eq('benutzerkonto_id', kontoId)
          .in('art', ['zugeordnet', 'neue_anfrage', 'verworfen', 'spam', 'nachgespielt'])
          .order('erstellt_am', { ascending: false })
          .limit(ZULETZT)
          .abortSignal(signal)
          .overrideTypes<EigenerEntscheid[], { merge: false }>(),
      ),
  });

const WORT: Record<string, string> = {
  zugeordnet: 'An eine Anfrage angehängt',
  neue_anfrage: 'Neue Anfrage angelegt',
  verworfen: 'Verworfen',
  spam: 'Als Spam verworfen',
  gelernt: 'Adresse gemerkt',
  hervorgeholt: 'In die Bearbeitung geholt',
  zurueckgenommen: 'Rückgängig gemacht',
  nachgespielt: 'Neu eingeordnet',
};

/** A decision in words, with its reason when there is one. */
export function entscheidInWorten({ art, begruendung, adresse }: Entscheid): string {
  const wort = WORT[art] ?? art;
  if (art === 'gelernt') return adresse === null ? wort : `${wort}: ${adresse}`;
  return begruendung === null || art !== 'verworfen' ? wort : `${wort}: ${begruendung}`;
}

/** Milliseconds in which a decision can still be undone; 0 when it cannot. */
export function restzeit(
  { ruecknehmbar_bis, zurueckgenommen_durch_id }: Entscheid,
  jetzt: number,
): number {
  if (ruecknehmbar_bis === null || zurueckgenommen_durch_id !== null) return 0;
  return Math.max(0, Date.parse(ruecknehmbar_bis) - jetzt);
}

/** "9:42": minutes and seconds that are left. */
export function uhrzeit(ms: number): string {
  const sekunden = Math.ceil(ms / 1000);
  return `${Math.floor(sekunden / 60)}:${String(sekunden % 60).padStart(2, '0')}`;
}
