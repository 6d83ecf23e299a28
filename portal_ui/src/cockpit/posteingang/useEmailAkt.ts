import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import type { EmailZeile } from './modell';

export type Urteil =
  | { art: 'anhaengen'; anfrage_id: number }
  | { art: 'neu'; mietverhaeltnis_id: number; person_id: number }
  | { art: 'verwerfen'; begruendung: string };

const GESAGT: Record<Urteil['art'], string> = {
  anhaengen: 'E-Mail angehängt.',
  neu: 'Neue Anfrage angelegt.',
  verwerfen: 'E-Mail verworfen.',
};

/** Decides about a mail, says so, and opens the next one that waits. */
export function useEmailAkt(emailId: number, alle: boolean) {
  const client = useQueryClient();
  const [, gehe] = useLocation();
  return useMutation({
    mutationFn: (urteil: Urteil) => {
      const { art, ...angaben } = urteil;
      return art === 'verwerfen'
        ? rufe('email_verwerfen', { email_id: emailId, ...(angaben as { begruendung: string }) })
        : rufe('email_zuordnen', { email_id: emailId, ...angaben });
    },
    onSuccess: (_, { art }) => {
      notifications.show({ color: 'green', message: GESAGT[art] });
      if (alle) return;
      const seiten = client.getQueryData<{ pages: EmailZeile[][] }>([
        'email_triage',
        'liste',
        'manuell',
      ]);
      const wartende = seiten?.pages.flat() ?? [];
      const stelle = wartende.findIndex((e) => e.id === emailId);
      const naechste = wartende[stelle + 1] ?? wartende.find((e) => e.id !== emailId);
      gehe(naechste === undefined ? '/posteingang' : `/posteingang/${naechste.id}`);
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['email_triage'] });
      void client.invalidateQueries({ queryKey: ['anfragen'] });
    },
  });
}
