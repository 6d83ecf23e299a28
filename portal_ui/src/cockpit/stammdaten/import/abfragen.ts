import { queryOptions } from '@tanstack/react-query';
import { api, lies, rufe } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';
import type { Tabelle } from './tabelle';
import type { Befund, Entwurf, Ergebnis, Zuordnung } from './modell';

export type ImportZeile = Sicht<
  'importe',
  'id' | 'art' | 'dateiname' | 'zeilen' | 'name' | 'uebernommen_am',
  'zurueckgenommen_am' | 'zurueckgenommen_name'
> & { ergebnis: Ergebnis };

/** Imports that were taken over, newest first. */
export const importe = () =>
  queryOptions({
    queryKey: ['stammdaten', 'importe'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('importe')
          .select(
            'id,art,dateiname,zeilen,name,uebernommen_am,ergebnis,zurueckgenommen_am,zurueckgenommen_name',
          )
          .order('uebernommen_am', { ascending: false })
          .limit(50)
          .abortSignal(signal)
          .overrideTypes<ImportZeile[], { merge: false }>(),
      ),
  });

/** Characters of rows sent at once; the server takes a megabyte. */
const PORTION = 300_000;

/** Begins a draft and sends its rows; `fortschritt` hears the part that has arrived (0 to 1). */
export async function sende(
  art: string,
  datei: { dateiname: string; pruefsumme: string },
  { spalten, zeilen }: Tabelle,
  fortschritt: (teil: number) => void,
): Promise<Entwurf> {
  const entwurf = (await rufe('import_beginnen', { art, ...datei, spalten })) as Entwurf;
  let portion: { zeile: number; werte: string[] }[] = [];
  let umfang = 0;
  for (const [i, { nr, werte }] of zeilen.entries()) {
    portion.push({ zeile: nr, werte });
    umfang += werte.reduce((summe, wert) => summe + wert.length + 4, 20);
    if (umfang < PORTION && i < zeilen.length - 1) continue;
    await rufe('import_zeilen_senden', { import_id: entwurf.id, zeilen: portion });
    fortschritt((i + 1) / zeilen.length);
    portion = [];
    umfang = 0;
  }
  return entwurf;
}

/** A list of 20,000 rows takes the database a minute or two (ms). */
const FRIST = 300_000;

/** What taking over would do. */
export const pruefe = async (id: number, zuordnung: Zuordnung): Promise<Ergebnis> =>
  (await rufe('import_pruefen', { import_id: id, zuordnung }, FRIST)) as Ergebnis;

/** Takes over; lines with errors are left out only when `mitFehlern` says so. */
export const uebernimm = async (
  id: number,
  zuordnung: Zuordnung,
  mitFehlern: boolean,
): Promise<Ergebnis> =>
  (await rufe(
    'import_uebernehmen',
    { import_id: id, zuordnung, mit_fehlern: mitFehlern },
    FRIST,
  )) as Ergebnis;

export const nimmZurueck = (id: number): Promise<unknown> =>
  rufe('import_zuruecknehmen', { import_id: id }, FRIST);

export type { Befund };
