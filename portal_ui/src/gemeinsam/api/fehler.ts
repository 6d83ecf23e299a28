/** The API's error form `{code, message, details, hint}`; `message` is German and fit to show. */
export class ApiFehler extends Error {
  override readonly name = 'ApiFehler';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly hint: string | null = null,
    readonly details: string | null = null,
    /** Seconds until another try makes sense, when the server says so. */
    readonly warten: number | null = null,
  ) {
    super(message);
  }
}

/** The server was not reached, or something on the way to it answered in its place. */
export class NetzFehler extends Error {
  override readonly name = 'NetzFehler';

  constructor() {
    super('Der Server ist gerade nicht erreichbar.');
  }
}

interface Rumpf {
  code?: unknown;
  message?: unknown;
  hint?: unknown;
  details?: unknown;
}

const alsText = (wert: unknown): string | null =>
  typeof wert === 'string' && wert !== '' ? wert : null;

function warteSekunden(antwort: Response, rumpf: Rumpf): number | null {
  const kopf = Number(antwort.headers.get('Retry-After') ?? Number.NaN);
  if (Number.isFinite(kopf) && kopf > 0) return kopf;
  const text = `${alsText(rumpf.details) ?? ''} ${alsText(rumpf.hint) ?? ''}`;
  const treffer = /(\d+)\s*(Sekunde|Minute|Stunde)/.exec(text);
  if (!treffer) return null;
  const faktor = { Sekunde: 1, Minute: 60, Stunde: 3600 }[treffer[2] ?? ''] ?? 1;
  return Number(treffer[1]) * faktor;
}

/** Turns an unsuccessful answer into the error to throw; HTML from a proxy is a network fault. */
export async function fehlerAus(antwort: Response): Promise<ApiFehler | NetzFehler> {
  let rumpf: Rumpf;
  try {
    rumpf = (await antwort.json()) as Rumpf;
  } catch {
    if (antwort.status === 413) {
      return new ApiFehler(413, 'HD033', 'Die Datei ist zu groß.');
    }
    if (antwort.status === 429) {
      return new ApiFehler(
        429,
        'HD002',
        'Gerade melden sich sehr viele Personen an.',
        'Bitte versuchen Sie es in einigen Sekunden noch einmal.',
        null,
        warteSekunden(antwort, {}),
      );
    }
    return new NetzFehler();
  }
  return new ApiFehler(
    antwort.status,
    alsText(rumpf.code) ?? '',
    alsText(rumpf.message) ?? 'Das hat nicht funktioniert.',
    alsText(rumpf.hint),
    alsText(rumpf.details),
    warteSekunden(antwort, rumpf),
  );
}

/** Codes that say "this token no longer counts" rather than "you may not do this". */
const SITZUNGSCODES = new Set(['HD003', 'HD006', 'PGRST301', 'PGRST302', 'PGRST303']);

export const istSitzungsfehler = (fehler: unknown): boolean =>
  fehler instanceof ApiFehler && fehler.status === 401 && SITZUNGSCODES.has(fehler.code);

/** The phone has no room left; the input stays in the form. */
export class SpeicherVoll extends Error {
  override readonly name = 'SpeicherVoll';

  constructor() {
    super('Auf diesem Telefon ist kein Platz mehr.');
  }
}

/** What to tell the user: what happened, and what to do now. */
export function fehlertext(fehler: unknown): { meldung: string; hinweis: string | null } {
  if (fehler instanceof ApiFehler && fehler.code !== '' && !fehler.code.startsWith('HD')) {
    // From PostgREST or PostgreSQL itself: for whoever builds on the API, not for people.
    return {
      meldung: 'Das hat nicht funktioniert.',
      hinweis: 'Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
    };
  }
  if (fehler instanceof ApiFehler) return { meldung: fehler.message, hinweis: fehler.hint };
  if (fehler instanceof NetzFehler) {
    return {
      meldung: fehler.message,
      hinweis: 'Ihre Eingaben bleiben erhalten. Bitte versuchen Sie es gleich noch einmal.',
    };
  }
  if (fehler instanceof SpeicherVoll) {
    return {
      meldung: fehler.message,
      hinweis:
        'Es wurde nichts gespeichert, Ihre Eingabe steht noch hier. Bitte schaffen Sie Platz und versuchen Sie es noch einmal.',
    };
  }
  return {
    meldung: 'Es ist ein unerwarteter Fehler aufgetreten.',
    hinweis: 'Bitte versuchen Sie es noch einmal.',
  };
}
