import { queryOptions } from '@tanstack/react-query';
import { api, lies, rufe } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** The text of a kind of mail. */
export type Vorlage = Sicht<'vorlagen', 'ereignis' | 'betreff' | 'text' | 'aktiv' | 'kategorien'>;

export const EREIGNISSE = [
  'eingangsbestaetigung',
  'statuswechsel',
  'neue_nachricht',
  'rueckfrage',
  'abschluss',
  'eigentuemer',
  'auftrag',
] as const;

/** When each of them is written. */
export const ANLASS: Record<string, string> = {
  eingangsbestaetigung: 'Wenn eine E-Mail oder Meldung als Anfrage angelegt ist.',
  statuswechsel: 'Wenn eine Anfrage angenommen, abgelehnt oder zurückgezogen wird.',
  neue_nachricht: 'Wenn die Verwaltung oder der Hausmeister zu einer Anfrage schreibt.',
  rueckfrage: 'Wenn die Verwaltung etwas fragt und auf die Antwort wartet.',
  abschluss: 'Wenn eine Anfrage abgeschlossen ist.',
  eigentuemer: 'Wenn die Verwaltung dem Eigentümer zu einer Anfrage schreibt, immer.',
  auftrag: 'Wenn ein Auftrag mit Link an einen Dienstleister gesendet wird, immer.',
};

/** All templates in the order of an Anfrage's life. */
export const vorlagen = () =>
  queryOptions({
    queryKey: ['vorlagen', 'liste'],
    queryFn: async ({ signal }) => {
      const alle = await lies(
        api
          .from('vorlagen')
          .select('ereignis,betreff,text,aktiv,kategorien')
          .abortSignal(signal)
          .overrideTypes<Vorlage[], { merge: false }>(),
      );
      return EREIGNISSE.flatMap((ereignis) => alle.filter((v) => v.ereignis === ereignis));
    },
  });

/** The letter that a template makes. */
export interface Vorschau {
  betreff: string;
  text: string;
}

export const vorschau = ({
  ereignis,
  betreff,
  text,
}: Pick<Vorlage, 'ereignis' | 'betreff' | 'text'>) =>
  queryOptions({
    queryKey: ['vorlagen', 'vorschau', ereignis, betreff, text],
    gcTime: 0,
    queryFn: async () => (await rufe('vorlage_vorschau', { ereignis, betreff, text })) as Vorschau,
  });

export const speichern = ({ ereignis, betreff, text, aktiv, kategorien }: Vorlage) =>
  rufe('vorlage_speichern', { ereignis, betreff, text, aktiv, kategorien });

export const testmail = async ({ ereignis, betreff, text }: Vorlage) => {
  const { versand_id } = (await rufe('vorlage_testmail', { ereignis, betreff, text })) as {
    versand_id: number;
  };
  return versand_id;
};
