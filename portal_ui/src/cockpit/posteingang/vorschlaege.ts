import { queryOptions } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import type { Urteil } from './useEmailAkt';
import { ohneDoppelte, type Wahl } from './wahl';

interface Person {
  person_id: number;
  name: string;
  mietverhaeltnis_id: number | null;
  eigentuemer_id: number | null;
  dienstleister_id: number | null;
  objekt: string | null;
  einheit: string | null;
  zustand: string | null;
  hinweise: string[];
  punkte: number;
}

interface Anfrage {
  id: number;
  nummer: string;
  betreff: string;
  status: string;
  hinweise: string[];
  punkte: number;
}

interface Auftrag {
  id: number;
  anfrage_id: number;
  nummer: string;
  betreff: string;
  beschreibung: string;
  person_id: number;
}

/** What the database suggests for a mail, likeliest first. */
export interface Vorschlaege {
  personen: Person[];
  anfragen: Anfrage[];
  auftraege: Auftrag[];
  /** Whose the confirmed address is; null when nobody's, or more than one's. */
  absender_person_id: number | null;
  /** How often mail of this confirmed sender was discarded as spam. */
  spam: number;
}

export const vorschlaege = (emailId: number) =>
  queryOptions({
    queryKey: ['email_triage', 'detail', emailId, 'vorschlaege'],
    queryFn: async () => (await rufe('email_vorschlaege', { email_id: emailId })) as Vorschlaege,
  });

const HINWEIS: Record<string, string> = {
  adresse: 'die Adresse ist bekannt',
  unteradresse: 'dieselbe Adresse ohne Zusatz ist bekannt',
  name: 'der Name passt',
  nachname: 'der Nachname passt',
  telefon: 'die Telefonnummer passt',
  einheit: 'Haus und Wohnung passen',
  objekt: 'das Haus passt',
  antwort: 'die E-Mail antwortet darauf',
  nummer: 'die Nummer steht in der E-Mail',
  laufend: 'läuft gerade für diese Person',
};

const ZUSTAND: Record<string, string> = { ehemals: 'früher', kuenftig: 'künftig' };

/** An address that nobody confirmed is only what the mail says of itself. */
const UNBESTAETIGT: Record<string, string> = {
  adresse: 'nennt diese Adresse, unbestätigt',
  unteradresse: 'nennt diese Adresse mit Zusatz, unbestätigt',
};

/** Reasons in words, each once; a reason without words of its own says nothing. */
function gruende(hinweise: readonly string[], bestaetigt: boolean): string {
  const worte = hinweise
    .filter((h) => h !== 'nachname' || !hinweise.includes('name'))
    .map((h) => (bestaetigt ? undefined : UNBESTAETIGT[h]) ?? HINWEIS[h] ?? '');
  return [...new Set(worte.filter(Boolean))].join(', ');
}

function neueAnfrage({ person_id, mietverhaeltnis_id, eigentuemer_id }: Person): Urteil | null {
  if (mietverhaeltnis_id !== null) return { art: 'neu', mietverhaeltnis_id, person_id };
  return eigentuemer_id === null ? null : { art: 'neu', eigentuemer_id };
}

function alsWas({ zustand, mietverhaeltnis_id }: Person): string {
  // Contractors are not offered themselves, only their orders.
  const was = mietverhaeltnis_id === null ? 'Eigentümer' : 'Mieter';
  const wann = ZUSTAND[zustand ?? ''] ?? '';
  return wann === '' ? was : `${wann} ${was}`;
}

function ausPerson(person: Person, bestaetigt: boolean): Wahl[] {
  const urteil = neueAnfrage(person);
  // Contractors have no home here; their orders are offered instead.
  if (urteil === null) return [];
  return [
    {
      schluessel:
        urteil.art === 'neu' && 'eigentuemer_id' in urteil
          ? `e${person.eigentuemer_id ?? 0}`
          : `m${person.mietverhaeltnis_id ?? 0}-${person.person_id}`,
      titel: [person.name, person.objekt, person.einheit].filter(Boolean).join(' · '),
      warum: [alsWas(person), gruende(person.hinweise, bestaetigt)].filter(Boolean).join(': '),
      knopf: 'Neue Anfrage anlegen',
      wer: person.name,
      urteil,
      neu: urteil,
    },
  ];
}

/** Reasons that point at the Anfrage itself and not only at the person. */
const TREFFEND = new Set(['antwort', 'zuordnung', 'nummer']);

/**
 * Everything suggested as choices: an Anfrage the mail itself points at, orders of a contractor,
 * then persons, then what else runs for them.
 */
export function wahlenAus(
  { personen, anfragen, auftraege, absender_person_id }: Vorschlaege,
  bestaetigt: boolean,
): Wahl[] {
  // A guess says nothing about who wrote: only the owner of the confirmed address is taken for the writer.
  const eigene = personen.filter(({ person_id }) => person_id === absender_person_id);
  const moegliche = eigene.map(neueAnfrage).filter((urteil) => urteil !== null);
  const neu = moegliche.length === 1 ? (moegliche[0] ?? null) : null;
  const an = (anfrage_id: number, person_id: number | null) => {
    const bekannt = personen.find((p) => p.person_id === person_id);
    return {
      urteil: {
        art: 'anhaengen',
        anfrage_id,
        ...(bekannt === undefined ? {} : { person_id: bekannt.person_id }),
      } satisfies Urteil,
      wer: bekannt?.name ?? '',
      neu,
    };
  };
  const ausAnfrage = ({ id, nummer, betreff, status, hinweise }: Anfrage): Wahl => ({
    schluessel: `a${id}`,
    titel: `${nummer} ${betreff}`,
    warum: [
      `Anfrage, ${anfrageStatus(status).wort}`,
      gruende(hinweise, bestaetigt) || 'vermutlich dieselbe Sache',
    ].join(': '),
    knopf: `An ${nummer} anhängen`,
    ...an(id, absender_person_id),
  });
  const ausAuftrag = ({ anfrage_id, nummer, betreff, beschreibung, person_id }: Auftrag): Wahl => {
    const ziel = an(anfrage_id, person_id);
    return {
      schluessel: `a${anfrage_id}`,
      titel: `${nummer} ${betreff}`,
      warum: `Offener Auftrag${ziel.wer && ` an ${ziel.wer}`}: ${beschreibung}`,
      knopf: `An ${nummer} anhängen`,
      ...ziel,
    };
  };
  const trifft = (anfrage: Anfrage) => anfrage.hinweise.some((h) => TREFFEND.has(h));
  return ohneDoppelte([
    ...anfragen.filter(trifft).map(ausAnfrage),
    ...auftraege.map(ausAuftrag),
    ...personen.flatMap((person) => ausPerson(person, bestaetigt)),
    ...anfragen.filter((a) => !trifft(a)).map(ausAnfrage),
  ]);
}
