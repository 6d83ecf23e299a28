import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { ansage } from './ansage';
import { pfad } from './ansichten';
import { restzeit, zuletzt, type EigenerEntscheid } from './entscheidungen';
import { useSekunde } from './useSekunde';

/** The clerk's last decision while it can be undone, and how much time is left (ms). */
export function useLetzter(): { entscheid: EigenerEntscheid; rest: number } | null {
  const { benutzerkonto_id } = useSitzung();
  const eigene = useQuery(zuletzt(benutzerkonto_id)).data;
  const jetzt = useSekunde();
  const entscheid = eigene?.find((e) => restzeit(e, jetzt) > 0);
  return entscheid === undefined ? null : { entscheid, rest: restzeit(entscheid, jetzt) };
}

/** Undoes a decision and opens its mail again. */
export function useRuecknahme() {
  const client = useQueryClient();
  const [, gehe] = useLocation();
  return useMutation({
    mutationFn: ({ id }: EigenerEntscheid) => rufe('email_zuruecknehmen', { entscheidung_id: id }),
    onSuccess: (_, { email_id }) => {
      ansage.sagen('Rückgängig gemacht. Die E-Mail wartet wieder.');
      gehe(pfad({ ansicht: 'wartend', suche: '' }, email_id));
    },
    onSettled: () =>
      Promise.all(
        ['email_triage', 'email_entscheidungen', 'anfragen', 'anfrage_nachrichten'].map(
          (entitaet) => client.invalidateQueries({ queryKey: [entitaet] }),
        ),
      ),
  });
}
