/** What cannot be told apart in a short text is named together, as the server does. */
const ZUSAMMEN: Record<string, string> = { hr: 'Kroatisch, Bosnisch oder Serbisch' };

/** The German name of a language by its code (ISO 639-1); the code when there is none. */
export function sprache(code: string): string {
  try {
    return ZUSAMMEN[code] ?? new Intl.DisplayNames('de', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
