import type { QueryClient } from '@tanstack/react-query';
import { anhaenge, eineAnfrage, nachrichten, statuswechsel } from '@/gemeinsam/anfragen/abfragen';
import { istFoto } from '@/gemeinsam/dateien/dateien';
import { datei } from '@/gemeinsam/dateien/useDatei';
import { fristen } from '@/gemeinsam/fristen/abfragen';

/** More orders than this nobody works off on one day in cellars. */
const HOECHSTENS = 40;
/** What was fetched within this time (ms), and not announced as changed, is good enough. */
const FRISCH = 30 * 60_000;

/**
 * Fetches the open orders with conversation and small photos before somebody goes down to
 * the cellar. One order after the other, so that the list on the screen never waits for it.
 */
export async function vorhalten(
  client: QueryClient,
  ids: readonly number[],
  abbruch: AbortSignal,
): Promise<void> {
  const still = { staleTime: FRISCH, retry: false } as const;
  const egal = () => undefined;
  for (const id of ids.slice(0, HOECHSTENS)) {
    if (abbruch.aborted) return;
    const [dateien] = await Promise.all([
      client.query({ ...anhaenge(id), ...still }).catch(() => []),
      client.query({ ...eineAnfrage(id), ...still }).catch(egal),
      client.query({ ...nachrichten(id), ...still }).catch(egal),
      client.query({ ...statuswechsel(id), ...still }).catch(egal),
      client.query({ ...fristen(id), ...still }).catch(egal),
    ]);
    const fotos = dateien.filter((a) => istFoto(a.dateien?.medientyp ?? ''));
    await Promise.all(
      fotos.map((f) =>
        client.query({ ...datei(f.datei_id, 'vorschau'), retry: false }).catch(egal),
      ),
    );
  }
}
