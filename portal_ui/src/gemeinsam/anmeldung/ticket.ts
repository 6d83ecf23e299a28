import { ApiFehler } from '../api/fehler';

/** The ticket of a sign-in whose password was right and whose second factor is missing (HD170). */
export function ticketAus(fehler: unknown): string | null {
  if (!(fehler instanceof ApiFehler) || fehler.code !== 'HD170') return null;
  try {
    const { ticket } = JSON.parse(fehler.details ?? '{}') as { ticket?: unknown };
    return typeof ticket === 'string' ? ticket : null;
  } catch {
    return null;
  }
}
