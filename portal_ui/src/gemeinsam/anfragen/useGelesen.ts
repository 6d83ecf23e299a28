import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { rufe } from '../api/client';
import { gespraech, type Gespraech } from './gespraech';
import type { Nachricht } from './modell';

/** The same cached list with nothing unread in this Anfrage; anything else stays as it is. */
function gelesenIn(alt: unknown, id: number): unknown {
  if (Array.isArray(alt)) return alt.map((zeile: unknown) => gelesenIn(zeile, id));
  if (typeof alt !== 'object' || alt === null) return alt;
  if ('pages' in alt) return { ...alt, pages: gelesenIn(alt.pages, id) };
  return 'ungelesen' in alt && 'id' in alt && alt.id === id ? { ...alt, ungelesen: 0 } : alt;
}

/**
 * Marks the conversation as read once it is on a visible screen. Returns how far others have read
 * and up to when this account had read when it came.
 */
export function useGelesen(anfrageId: number, nachrichten: readonly Nachricht[] | undefined) {
  const client = useQueryClient();
  const { data } = useQuery(gespraech(anfrageId));
  const [anfang, setAnfang] = useState<{ id: number; bis: string | null } | null>(null);
  if (data !== undefined && anfang?.id !== anfrageId) {
    setAnfang({ id: anfrageId, bis: data.gelesen_bis });
  }
  const letzte = nachrichten?.at(-1)?.erstellt_am;
  const bis = data?.gelesen_bis;
  useEffect(() => {
    if (letzte === undefined || bis === undefined) return;
    if (bis !== null && Date.parse(letzte) <= Date.parse(bis)) return;
    const melden = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', melden);
      rufe('gelesen', { anfrage_id: anfrageId, bis: letzte }).then(
        () => {
          client.setQueryData(gespraech(anfrageId).queryKey, (alt: Gespraech | undefined) =>
            alt === undefined ? alt : { ...alt, gelesen_bis: letzte },
          );
          // The lists know without asking again.
          client.setQueriesData({ queryKey: ['anfragen', 'liste'] }, (alt: unknown) =>
            gelesenIn(alt, anfrageId),
          );
        },
        // Not worth a message: the next look tries again.
        () => undefined,
      );
    };
    melden();
    document.addEventListener('visibilitychange', melden);
    return () => document.removeEventListener('visibilitychange', melden);
  }, [anfrageId, bis, client, letzte]);
  return {
    leser: data?.leser ?? [],
    neuAb: anfang?.id === anfrageId ? anfang.bis : null,
  };
}
