import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useEntwurf } from '@/gemeinsam/verlassen/useEntwurf';
import { einwaende } from './abfragen';
import {
  istGeaendert,
  leereRegel,
  maengel,
  unterschiede,
  verdoppeln,
  verschieben,
  type Regel,
} from './modell';

interface Entwurf {
  /** What was stored when the first change was made. */
  basis: readonly Regel[];
  regeln: readonly Regel[];
}

/** The whole set in the editor: nothing is stored before somebody saves all of it. */
export function useRegelentwurf(gespeichert: readonly Regel[]) {
  const [entwurf, setEntwurf] = useEntwurf<Entwurf>('regeln');
  const regeln = entwurf?.regeln ?? gespeichert;
  const basis = entwurf?.basis ?? gespeichert;

  const setze = (aendern: (regeln: readonly Regel[]) => readonly Regel[]) =>
    setEntwurf((alt) => {
      const stand = alt ?? { basis: gespeichert, regeln: gespeichert };
      const neu = { ...stand, regeln: aendern(stand.regeln) };
      return istGeaendert(unterschiede(neu.basis, neu.regeln)) ? neu : null;
    });
  const neuerSchluessel = () => `neu-${crypto.randomUUID()}`;

  const [wunsch] = useDebouncedValue(entwurf?.regeln ?? null, 400);
  const geprueft = useQuery({ ...einwaende(wunsch), placeholderData: keepPreviousData }).data;

  const diff = useMemo(() => unterschiede(basis, regeln), [basis, regeln]);
  return {
    regeln,
    /** What was stored when the first change was made. */
    basis,
    diff,
    geaendert: entwurf !== null,
    maengel: useMemo(
      () =>
        entwurf === null || geprueft === undefined
          ? maengel([], [])
          : maengel(geprueft.satz, geprueft.fehler),
      [entwurf, geprueft],
    ),
    /** Somebody else saved while this draft was being written. */
    ueberholt: entwurf !== null && istGeaendert(unterschiede(basis, gespeichert)),
    setze,
    aendere: (schluessel: string, teil: Partial<Regel>) =>
      setze((alle) => alle.map((r) => (r.schluessel === schluessel ? { ...r, ...teil } : r))),
    verschiebe: (von: number, nach: number) => setze((alle) => verschieben(alle, von, nach)),
    loesche: (schluessel: string) =>
      setze((alle) => alle.filter((r) => r.schluessel !== schluessel)),
    /** Puts a deleted rule back to its place. */
    setzeEin: (regel: Regel, platz: number) =>
      setze((alle) => [...alle.slice(0, platz), regel, ...alle.slice(platz)]),
    neu: () => {
      const schluessel = neuerSchluessel();
      // On top: the first category that applies wins, and there it is seen.
      setze((alle) => [leereRegel(schluessel), ...alle]);
      return schluessel;
    },
    verdopple: (original: string) => {
      const schluessel = neuerSchluessel();
      setze((alle) => verdoppeln(alle, original, schluessel));
      return schluessel;
    },
    verwirf: () => setEntwurf(() => null),
  };
}

export type Regelentwurf = ReturnType<typeof useRegelentwurf>;
