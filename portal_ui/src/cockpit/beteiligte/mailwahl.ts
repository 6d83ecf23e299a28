import { queryOptions } from '@tanstack/react-query';
import { api, lies, rufe } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** By event, whether a mail is wanted; what is missing arrives by mail. */
export type Mailwahl = Record<string, boolean>;

/** What a person chose, or had chosen. */
export const mailwahl = (personId: number) =>
  queryOptions({
    queryKey: ['benachrichtigungswahl', 'detail', personId],
    queryFn: async ({ signal }): Promise<Mailwahl> => {
      const zeilen = await lies(
        api
          .from('benachrichtigungswahl')
          .select('ereignis,per_email')
          .eq('person_id', personId)
          .abortSignal(signal)
          .overrideTypes<
            Sicht<'benachrichtigungswahl', 'ereignis' | 'per_email'>[],
            { merge: false }
          >(),
      );
      return Object.fromEntries(zeilen.map(({ ereignis, per_email }) => [ereignis, per_email]));
    },
  });

/** What differs from what is stored. */
export const geaenderte = (gespeichert: Mailwahl, wahl: Mailwahl): [string, boolean][] =>
  Object.entries(wahl).filter(([ereignis, an]) => (gespeichert[ereignis] ?? true) !== an);

/** Stores choices for somebody, with how that person asked for them. */
export async function festhalten(
  person_id: number,
  aenderungen: readonly [string, boolean][],
  begruendung: string,
): Promise<void> {
  for (const [ereignis, per_email] of aenderungen) {
    await rufe('benachrichtigung_waehlen_fuer', { person_id, ereignis, per_email, begruendung });
  }
}
