import type { Sicht } from '../api/zeilen';

/** A photo or other file of an Anfrage. */
export type Anhang = Sicht<
  'anhaenge',
  'id' | 'anfrage_id' | 'datei_id' | 'dateiname' | 'intern' | 'erstellt_am',
  'nachricht_id' | 'aufnahme'
> & { dateien: Sicht<'dateien', 'medientyp' | 'groesse'> | null };

/** What is needed to show a file, wherever it hangs. */
export type Verweis = Pick<Anhang, 'id' | 'datei_id' | 'dateiname' | 'aufnahme' | 'dateien'>;

/** A message or internal note. */
export type Nachricht = Sicht<
  'anfrage_nachrichten',
  | 'id'
  | 'anfrage_id'
  | 'art'
  | 'verfasser_rolle'
  | 'verfasser_name'
  | 'inhalt'
  | 'zitat'
  | 'erstellt_am',
  'verfasser_konto_id' | 'verfasser_person_id' | 'email_id' | 'zurueckgenommen_am'
>;

/** A change of state: who, when, from, to, why. */
export type Statuswechsel = Sicht<
  'statuswechsel',
  'id' | 'nach' | 'akteur' | 'rolle' | 'am',
  'von' | 'begruendung'
>;

export type Adresse = Sicht<'objekte', 'bezeichnung' | 'strasse' | 'hausnummer' | 'plz' | 'ort'>;

/** An Anfrage as lists show it. */
export type AnfrageZeile = Sicht<
  'anfragen',
  | 'id'
  | 'nummer'
  | 'status'
  | 'kategorie'
  | 'prioritaet'
  | 'zustaendigkeit'
  | 'quelle'
  | 'betreff'
  | 'ort'
  | 'melder_name'
  | 'erstellt_am'
  | 'letzte_aktivitaet_am',
  'schadensart'
> & {
  objekte: Adresse | null;
  einheiten: Sicht<'einheiten', 'bezeichnung'> | null;
};

/** An Anfrage with everything its page shows. */
export type Anfrage = AnfrageZeile &
  Sicht<
    'anfragen',
    'beschreibung',
    | 'mietverhaeltnis_id'
    | 'objekt_id'
    | 'melder_person_id'
    | 'zugewiesen_konto_id'
    | 'email_id'
    | 'folgt_auf_id'
    | 'erledigt_am'
    | 'massnahme'
    | 'ausgefuehrt_von'
    | 'zurueckgenommen_am'
  >;
