import { queryOptions } from '@tanstack/react-query';
import { api, lies, rufe } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** How fast the office wants to be with one kind of Anfrage, in minutes of business hours. */
export type Ziel = Sicht<
  'frist_ziele',
  'kategorie' | 'prioritaet',
  'reaktion_minuten' | 'loesung_minuten'
>;

export interface Fristeinstellungen {
  ziele: Ziel[];
  warnung_prozent: number;
}

export const fristeinstellungen = () =>
  queryOptions({
    queryKey: ['frist_ziele'],
    queryFn: async ({ signal }): Promise<Fristeinstellungen> => {
      const [ziele, allgemein] = await Promise.all([
        lies(
          api
            .from('frist_ziele')
            .select('kategorie,prioritaet,reaktion_minuten,loesung_minuten')
            .abortSignal(signal)
            .overrideTypes<Ziel[], { merge: false }>(),
        ),
        lies(
          api
            .from('frist_einstellungen')
            .select('warnung_prozent')
            .abortSignal(signal)
            .overrideTypes<{ warnung_prozent: number }[], { merge: false }>(),
        ),
      ]);
      return { ziele, warnung_prozent: allgemein[0]?.warnung_prozent ?? 0 };
    },
  });

/** Stores the targets that differ, and the threshold. */
export async function speichern(
  vorher: Fristeinstellungen,
  jetzt: Fristeinstellungen,
): Promise<void> {
  const anders = jetzt.ziele.filter(
    (z) => !vorher.ziele.some((alt) => JSON.stringify(alt) === JSON.stringify(z)),
  );
  await rufe('fristen_speichern', {
    ziele: anders.map((z) => ({ ...z })),
    warnung_prozent: jetzt.warnung_prozent,
  });
}
