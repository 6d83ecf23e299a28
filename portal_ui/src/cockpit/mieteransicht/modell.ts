import type { Sicht } from '@/gemeinsam/api/zeilen';
import type { Anfrage, Anhang, Nachricht, Statuswechsel } from '@/gemeinsam/anfragen/modell';

/** An Anfrage with everything the tenant's page of it shows. */
export type GeseheneAnfrage = Anfrage & {
  nachrichten: Nachricht[];
  anhaenge: Anhang[];
  statuswechsel: Statuswechsel[];
};

/** What the tenant of an account sees (rpc/mieteransicht). */
export interface Mieteransicht {
  name: string;
  anfragen: GeseheneAnfrage[];
  aushaenge: Sicht<'meine_aushaenge', 'id' | 'titel' | 'text' | 'bis'>[];
  stoerungen: Sicht<
    'meine_stoerungen',
    'id' | 'titel' | 'beschreibung' | 'status' | 'seit',
    'behoben_am'
  >[];
}
