import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { beteiligte } from '../personen/beteiligte';
import { alsWas, moeglicheVerfasser } from './verfasser';
import type { Wahl } from './wahl';

/** Who wrote the mail that is attached: the proven sender, or whom the clerk names. */
export function useVerfasser(wahl: Wahl | undefined) {
  const [genannt, setGenannt] = useState<Record<string, number | undefined>>({});
  const urteil = wahl?.urteil.art === 'anhaengen' ? wahl.urteil : null;
  const anfrage = useQuery(beteiligte(urteil?.anfrage_id ?? null));
  const bekannt =
    wahl === undefined || urteil?.person_id === undefined
      ? undefined
      : { person_id: urteil.person_id, name: wahl.wer };
  const schluessel = wahl?.schluessel ?? '';
  const moegliche = urteil === null ? [] : moeglicheVerfasser(anfrage.data, bekannt);
  const id = genannt[schluessel] ?? bekannt?.person_id;
  const verfasser = moegliche.find(({ person_id }) => person_id === id);
  return {
    moegliche,
    verfasser,
    /** Nobody but the clerk can say who it was. */
    offen: bekannt === undefined,
    ausdruecklich: genannt[schluessel] !== undefined,
    /** What attaching makes of the mail; empty until it is known. */
    als: anfrage.data === undefined ? '' : alsWas(verfasser, anfrage.data.status),
    nennen: (person_id: number | undefined) =>
      setGenannt((bisher) => ({ ...bisher, [schluessel]: person_id })),
  };
}
