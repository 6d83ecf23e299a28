import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { anhaenge, eineAnfrage, nachrichten, statuswechsel } from '@/gemeinsam/anfragen/abfragen';
import { kontakt } from '@/gemeinsam/anfragen/kontaktdaten';
import type { Anfrage, Anhang, Nachricht, Statuswechsel } from '@/gemeinsam/anfragen/modell';
import { api, lies } from '@/gemeinsam/api/client';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import { istFoto } from '@/gemeinsam/dateien/dateien';
import { datei } from '@/gemeinsam/dateien/useDatei';
import { fristen } from '@/gemeinsam/fristen/abfragen';
import { FRISTEN, type Fristen } from '@/gemeinsam/fristen/fristen';

/** Orders in one request: few requests, and each is answered in time on one bar of reception. */
const JE_ABRUF = 10;
/** What was fetched within this time (ms), and not announced as changed, is good enough. */
const FRISCH = 30 * 60_000;

/** How much of the list can be read without reception. */
export interface Vorrat {
  lesbar: number;
  gesamt: number;
  /** Small photos that are still missing. */
  fotos: number;
}

type Paket = Anfrage & {
  fristen: Fristen | null;
  personen: { id: number; telefon: string } | null;
  anfrage_nachrichten: Nachricht[];
  anhaenge: Anhang[];
  statuswechsel: Statuswechsel[];
};

const SPALTEN = [
  '*',
  'objekte(bezeichnung,strasse,hausnummer,plz,ort)',
  'einheiten(bezeichnung)',
  `fristen(${FRISTEN})`,
  'personen(id,telefon)',
  'anfrage_nachrichten(*)',
  'anhaenge(*,dateien(medientyp,groesse))',
  'statuswechsel(*)',
].join(',');

const teile = (id: number): QueryKey[] =>
  [eineAnfrage, nachrichten, anhaenge, statuswechsel, fristen].map((teil) => teil(id).queryKey);

const lesbar = (client: QueryClient, id: number): boolean =>
  teile(id).every((teil) => client.getQueryData(teil) !== undefined);

const frisch = (client: QueryClient, id: number): boolean =>
  teile(id).every((teil) => {
    const stand = client.getQueryState(teil);
    return (
      stand?.data !== undefined && !stand.isInvalidated && stand.dataUpdatedAt > Date.now() - FRISCH
    );
  });

/** Several orders with all their pages show, into the cache of the queries those pages make. */
async function holen(client: QueryClient, ids: readonly number[], signal: AbortSignal) {
  const pakete = await lies(
    api
      .from('anfragen')
      .select(SPALTEN)
      .in('id', ids)
      .order('erstellt_am', { referencedTable: 'anfrage_nachrichten' })
      .order('erstellt_am', { referencedTable: 'anhaenge' })
      .abortSignal(signal)
      .overrideTypes<Paket[], { merge: false }>(),
  );
  for (const p of pakete) {
    const { id } = p;
    client.setQueryData(nachrichten(id).queryKey, p.anfrage_nachrichten);
    client.setQueryData(anhaenge(id).queryKey, p.anhaenge);
    client.setQueryData(statuswechsel(id).queryKey, p.statuswechsel);
    client.setQueryData(fristen(id).queryKey, p.fristen);
    if (p.personen !== null) client.setQueryData(kontakt(p.personen.id).queryKey, [p.personen]);
    client.setQueryData(eineAnfrage(id).queryKey, p);
  }
}

const fotosZu = (client: QueryClient, ids: readonly number[]): number[] => [
  ...new Set(
    ids
      .flatMap((id) => client.getQueryData(anhaenge(id).queryKey) ?? [])
      .filter(({ dateien }) => istFoto(dateien?.medientyp ?? ''))
      .map(({ datei_id }) => datei_id),
  ),
];

/** Whoever asks the browser to save data gets words only. */
const sparsam = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Fetches all open orders before somebody goes down to the cellar, the most urgent first: words of
 * all, then small photos. One request after the other, so that what is on the screen never waits.
 */
export async function vorhalten(
  client: QueryClient,
  ids: readonly number[],
  abbruch: AbortSignal,
  melden: (vorrat: Vorrat) => void,
): Promise<void> {
  let fehlend: number[] = [];
  const stand = () =>
    melden({
      lesbar: ids.filter((id) => lesbar(client, id)).length,
      gesamt: ids.length,
      fotos: fehlend.length,
    });
  const alte = ids.filter((id) => !frisch(client, id));
  stand();
  for (let ab = 0; ab < alte.length; ab += JE_ABRUF) {
    try {
      await holen(client, alte.slice(ab, ab + JE_ABRUF), abbruch);
    } catch (fehler) {
      // The line is gone; it goes on when it is back.
      if (abbruch.aborted || !(fehler instanceof ApiFehler)) return;
    }
    if (abbruch.aborted) return;
    stand();
  }
  if (sparsam()) return;
  fehlend = fotosZu(client, ids).filter(
    (id) => client.getQueryData(datei(id, 'vorschau').queryKey) === undefined,
  );
  while (fehlend.length > 0) {
    stand();
    const [id = 0] = fehlend;
    try {
      await client.query({ ...datei(id, 'vorschau'), retry: false });
    } catch (fehler) {
      if (!(fehler instanceof ApiFehler)) return;
    }
    if (abbruch.aborted) return;
    fehlend = fehlend.slice(1);
  }
  stand();
}
