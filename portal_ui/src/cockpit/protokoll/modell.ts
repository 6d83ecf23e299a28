/** An entry of the log as `rpc/protokoll` tells it. */
export interface Eintrag {
  /** With microseconds; a place in the log together with `id`. */
  am: string;
  id: number;
  aktion: string;
  tabelle: string;
  objekt: string | null;
  schluessel: Record<string, unknown> | null;
  /** What the object is called today, "Anfrage 2026-0042"; null when it has no name. */
  bezeichnung: string | null;
  /** Name of the account, else the login of the database. */
  akteur: string;
  rolle: string;
  benutzerkonto_id: number | null;
  anfrage_id: number | null;
  person_id: number | null;
  anmeldename: string;
  dienst: string | null;
  anforderung: string | null;
  adresse: string | null;
  grund: string | null;
  vorher: Record<string, unknown> | null;
  nachher: Record<string, unknown> | null;
  /** The retention period took the content away; that something happened stays. */
  inhalt_geloescht: boolean;
  /** null: not sealed yet. */
  siegel_nr: number | null;
}

/** Where a page of the log goes on. */
export type Stelle = Pick<Eintrag, 'am' | 'id'>;

export interface Seite {
  eintraege: Eintrag[];
  weiter: Stelle | null;
}

/** The last seal, and how many entries of today none covers yet. */
export interface Siegelstand {
  nr: number | null;
  am: string | null;
  hash: string | null;
  offen: number;
}
