import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';

/** A text that is used again and again; without id it is new. */
export interface Textbaustein {
  id: number | null;
  kuerzel: string;
  titel: string;
  text: string;
}

export const NEU: Textbaustein = { id: null, kuerzel: '', titel: '', text: '' };

export const textbausteine = () =>
  queryOptions({
    queryKey: ['textbausteine', 'liste'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('textbausteine')
          .select('id,kuerzel,titel,text')
          .order('kuerzel')
          .abortSignal(signal)
          .overrideTypes<(Textbaustein & { id: number })[], { merge: false }>(),
      ),
  });
