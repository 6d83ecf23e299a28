import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

type Wahl = Sicht<'benachrichtigungswahl', 'ereignis' | 'per_email'>;

/** What mails there are, in the words of those who get them. */
export const BENACHRICHTIGUNGEN = [
  {
    ereignis: 'eingangsbestaetigung',
    wort: 'Ihre Meldung ist angekommen',
    text: 'Mit Nummer, sobald eine Anfrage angelegt ist.',
  },
  {
    ereignis: 'statuswechsel',
    wort: 'Der Stand ändert sich',
    text: 'Zum Beispiel, wenn jemand Ihre Anfrage annimmt.',
  },
  {
    ereignis: 'neue_nachricht',
    wort: 'Jemand hat Ihnen geschrieben',
    text: 'Nachrichten der Verwaltung und des Hausmeisters.',
  },
  {
    ereignis: 'rueckfrage',
    wort: 'Wir haben eine Frage',
    text: 'Und warten auf Ihre Antwort, um weiterzukommen.',
  },
  {
    ereignis: 'abschluss',
    wort: 'Ihre Anfrage ist erledigt',
    text: 'Was getan wurde, von wem und wann.',
  },
] as const;

/** The own choice by event; what is missing arrives by mail. */
export const eigeneWahl = () =>
  queryOptions({
    queryKey: ['benachrichtigungswahl'],
    queryFn: async ({ signal }): Promise<Record<string, boolean>> => {
      const zeilen = await lies(
        api
          .from('benachrichtigungswahl')
          .select('ereignis,per_email')
          .abortSignal(signal)
          .overrideTypes<Wahl[], { merge: false }>(),
      );
      return Object.fromEntries(zeilen.map(({ ereignis, per_email }) => [ereignis, per_email]));
    },
  });
