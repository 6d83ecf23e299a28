import type { AroundNavHandler } from 'wouter';

/** Decides about leaving for a place; true when it took the matter over. */
type Waechter = (ziel: string, weiter: () => void) => boolean;

let waechter: Waechter | null = null;

/** Sets who is asked before a page is left; returns how to end that. */
export function bewachen(neu: Waechter): () => void {
  waechter = neu;
  return () => {
    if (waechter === neu) waechter = null;
  };
}

/** For the router: every link and every `navigate` comes by here. */
export const umNavigation: AroundNavHandler = (navigate, ziel, optionen) => {
  const weiter = () => navigate(ziel, optionen);
  if (waechter?.(ziel, weiter) !== true) weiter();
};
