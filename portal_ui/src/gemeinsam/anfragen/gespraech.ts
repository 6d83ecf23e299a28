import { queryOptions } from '@tanstack/react-query';
import { rufe } from '../api/client';
import type { Serverentwurf } from './entwurf';
import type { Nachricht } from './modell';

/** The strands of an Anfrage: everybody, office and caretaker, office and owner. */
export type Strang = 'nachricht' | 'intern' | 'eigentuemer';

/** What an account needs to talk within an Anfrage. */
export interface Gespraech {
  /** Up to when this account has read. */
  gelesen_bis: string | null;
  /** How far tenants and caretakers have read; only the office is told. */
  leser: { rolle: string; gelesen_bis: string }[];
  entwuerfe: Partial<Record<Strang, Serverentwurf>>;
}

/** Part of the conversation, so that it is fetched anew with it. */
export const gespraech = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfrage_nachrichten', 'detail', anfrageId, 'gespraech'],
    queryFn: async () => (await rufe('gespraech', { anfrage_id: anfrageId })) as Gespraech,
  });

/** Whether a tenant has read what the office or the caretaker wrote. */
export const istGelesen = (n: Nachricht, leser: Gespraech['leser']): boolean =>
  n.art === 'nachricht' &&
  n.verfasser_rolle !== 'mieter' &&
  leser.some((l) => l.rolle === 'mieter' && Date.parse(l.gelesen_bis) >= Date.parse(n.erstellt_am));

/** A message as a quotation to write below: whole lines, and no more than what is answered. */
export function zitatVon(
  n: Pick<Nachricht, 'verfasser_name' | 'inhalt'>,
  hoechstens = 1500,
): string {
  const text = n.inhalt.trim();
  const teil = text.length > hoechstens ? `${text.slice(0, hoechstens).trimEnd()} …` : text;
  return `${[`${n.verfasser_name} schrieb:`, ...teil.split('\n')].map((z) => `> ${z}`.trimEnd()).join('\n')}\n\n`;
}
