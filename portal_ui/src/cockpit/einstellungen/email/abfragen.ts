import { queryOptions } from '@tanstack/react-query';
import { api, lies, rufe } from '@/gemeinsam/api/client';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import type { Json } from '@/gemeinsam/api/typen';
import type { Sicht } from '@/gemeinsam/api/zeilen';
import type { Geschaeftszeiten } from './geschaeftszeiten';

/** How the Mandant writes: sender, particulars, hours, emergency service, limits. */
export type Versandeinstellungen = Sicht<
  'versand_einstellungen',
  | 'absendername'
  | 'rechtsform'
  | 'sitz'
  | 'registergericht'
  | 'registernummer'
  | 'vertretung'
  | 'grussformel'
  | 'notdienst_telefon'
  | 'notdienst_hinweis'
  | 'notdienst_hinweis_eigentuemer'
  | 'hoechstzahl_je_stunde'
  | 'bestaetigung_sperre_stunden',
  'absenderadresse'
> & { geschaeftszeiten: Geschaeftszeiten };

/** How the Mandant takes mail in. */
export type Eingangseinstellungen = Sicht<'email_einstellungen', 'ohne_dmarc'>;

/** Both, as one form. */
export type Einstellungen = Versandeinstellungen & Eingangseinstellungen;

const VERSAND =
  'absendername,absenderadresse,rechtsform,sitz,registergericht,registernummer,vertretung,' +
  'grussformel,geschaeftszeiten,notdienst_telefon,notdienst_hinweis,' +
  'notdienst_hinweis_eigentuemer,hoechstzahl_je_stunde,bestaetigung_sperre_stunden';

async function eine<T>(zeilen: Promise<T[]>): Promise<T> {
  const [zeile] = await zeilen;
  if (zeile === undefined) throw new ApiFehler(404, 'HD030', 'Nicht gefunden.');
  return zeile;
}

export const einstellungen = () =>
  queryOptions({
    queryKey: ['email_einstellungen'],
    queryFn: async ({ signal }): Promise<Einstellungen> => {
      const [hinaus, herein] = await Promise.all([
        eine(
          lies(
            api
              .from('versand_einstellungen')
              .select(VERSAND)
              .abortSignal(signal)
              .overrideTypes<Versandeinstellungen[], { merge: false }>(),
          ),
        ),
        eine(
          lies(
            api
              .from('email_einstellungen')
              .select('ohne_dmarc')
              .abortSignal(signal)
              .overrideTypes<Eingangseinstellungen[], { merge: false }>(),
          ),
        ),
      ]);
      return { ...hinaus, ...herein };
    },
  });

const EINGANG: readonly (keyof Eingangseinstellungen)[] = ['ohne_dmarc'];

/** Stores what differs; each half with its own function. */
export async function speichern(vorher: Einstellungen, jetzt: Einstellungen): Promise<void> {
  const namen = Object.keys(jetzt) as (keyof Einstellungen)[];
  const anders = namen.filter((n) => JSON.stringify(vorher[n]) !== JSON.stringify(jetzt[n]));
  const teil = (eingang: boolean) =>
    Object.fromEntries(
      anders
        .filter((n) => (EINGANG as readonly string[]).includes(n) === eingang)
        .map((n) => [n, jetzt[n] as Json]),
    );
  const hinaus = teil(false);
  const herein = teil(true);
  if (Object.keys(hinaus).length > 0) {
    await rufe('versand_einstellungen_aendern', { einstellungen: hinaus });
  }
  if (Object.keys(herein).length > 0) {
    await rufe('email_einstellungen_aendern', { einstellungen: herein });
  }
}

type Fussangaben = Pick<
  Versandeinstellungen,
  'rechtsform' | 'sitz' | 'registergericht' | 'registernummer' | 'vertretung' | 'geschaeftszeiten'
>;

/** The foot of a letter with these particulars, as the server would write it. */
export const brieffuss = (angaben: Fussangaben) =>
  queryOptions({
    queryKey: ['versand_einstellungen', 'brieffuss', angaben],
    gcTime: 0,
    queryFn: async () =>
      (await rufe('brieffuss_vorschau', { einstellungen: angaben as unknown as Json })) as string,
  });

/** A mail that is still on the server. */
export interface Uebersprungen {
  uid: number;
  groesse: number;
  grund: string;
  am: string;
  email_id: number | null;
}

/** A mailbox that is fetched, and how that goes. */
export type Postfach = Sicht<
  'postfaecher',
  'id' | 'bezeichnung' | 'server' | 'benutzer' | 'ordner' | 'eingangsadresse' | 'aktiv',
  'letzter_abruf_am' | 'fehler' | 'fehler_seit'
> & { uebersprungen: Uebersprungen[] };

export const postfaecher = () =>
  queryOptions({
    queryKey: ['postfaecher'],
    // The server announces nothing about them.
    refetchInterval: 60_000,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('postfaecher')
          .select(
            'id,bezeichnung,server,benutzer,ordner,eingangsadresse,aktiv,letzter_abruf_am,' +
              'fehler,fehler_seit,uebersprungen',
          )
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<Postfach[], { merge: false }>(),
      ),
  });

/** An address that receives mail, and how answers to our mails are addressed. */
export type Eingangsadresse = Sicht<'eingangsadressen', 'adresse' | 'antwort_form'>;

export const eingangsadressen = () =>
  queryOptions({
    queryKey: ['eingangsadressen'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('eingangsadressen')
          .select('adresse,antwort_form')
          .order('adresse')
          .abortSignal(signal)
          .overrideTypes<Eingangsadresse[], { merge: false }>(),
      ),
  });
