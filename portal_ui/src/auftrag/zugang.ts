import { fehlerAus, NetzFehler } from '@/gemeinsam/api/fehler';

/** What the link of an ended order still says. */
export interface Auftragskopf {
  verwaltung: { name: string; telefon: string };
  nummer: string;
  status: string;
}

/** What the link of an order shows. */
export interface Auftrag extends Auftragskopf {
  firma: string;
  beschreibung: string;
  erteilt_am: string;
  /** Since when it has this status. */
  seit: string;
  wo: { strasse: string | null; ort: string | null; einheit: string | null; raum: string | null };
  kontakt: { name: string; telefon: string | null } | null;
  fotos: number[];
}

/** Calls without a session: nobody who has this link has an account, and a clerk's is none of its business. */
async function rufe(name: string, wunsch: RequestInit): Promise<Response> {
  let antwort: Response;
  try {
    antwort = await fetch(`/api/rpc/${name}`, { ...wunsch, method: 'POST', credentials: 'omit' });
  } catch {
    throw new NetzFehler();
  }
  if (!antwort.ok) throw await fehlerAus(antwort);
  return antwort;
}

const mit = (argumente: object, annehmen = 'application/json'): RequestInit => ({
  headers: { 'Content-Type': 'application/json', Accept: annehmen },
  body: JSON.stringify(argumente),
});

export const ansehen = async (token: string): Promise<Auftrag | Auftragskopf> =>
  (await (await rufe('auftrag_ansehen', mit({ token }))).json()) as Auftrag | Auftragskopf;

export const foto = async (token: string, datei_id: number): Promise<Blob> =>
  (await rufe('auftrag_foto', mit({ token, datei_id, fassung: 'ansicht' }, '*/*'))).blob();

export const antworten = (token: string, annehmen: boolean, grund: string): Promise<Response> =>
  rufe('auftrag_antworten', mit({ token, annehmen, grund }));

/** Reports once, however often it is sent with the same `kennung`. */
export const melden = (token: string, bericht: string, kennung: string): Promise<Response> =>
  rufe('auftrag_melden', mit({ token, bericht, kennung }));

/** Sends a photo of the work; the same photo twice is one. */
export async function fotoSenden(token: string, inhalt: Blob, name: string): Promise<number> {
  const antwort = await rufe('auftrag_datei_hochladen', {
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-Auftrag-Token': token,
      'X-Dateiname': encodeURIComponent(name),
    },
    body: inhalt.slice(0, inhalt.size, 'application/octet-stream'),
  });
  return ((await antwort.json()) as { id: number }).id;
}
