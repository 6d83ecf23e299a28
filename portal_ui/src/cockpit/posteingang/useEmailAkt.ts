import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { listenschluessel } from './abfragen';
import { naechste, pfad, type Auswahl } from './ansichten';
import { ansage } from './ansage';
import { betreffInWorten, type EmailZeile } from './modell';

/** What a person decides about a mail. */
export type Urteil =
  | { art: 'anhaengen'; anfrage_id: number; person_id?: number; lernen?: boolean }
  | { art: 'neu'; mietverhaeltnis_id: number; person_id: number; lernen?: boolean }
  | { art: 'neu'; eigentuemer_id: number; lernen?: boolean }
  | { art: 'verwerfen'; begruendung: string }
  | { art: 'spam' };

/** Answer of the acts; `weitere` counts waiting mails of an address that was just learnt. */
interface Ergebnis {
  nummer?: string;
  weitere?: number;
}

function gesagt({ art }: Urteil, { nummer, weitere }: Ergebnis): string {
  const gelernt =
    weitere === undefined
      ? ''
      : weitere === 0
        ? ' Adresse gemerkt.'
        : ` Adresse gemerkt; ${weitere} weitere E-Mails von dort warten noch.`;
  switch (art) {
    case 'anhaengen':
      return `An ${nummer ?? 'die Anfrage'} angehängt.${gelernt}`;
    case 'neu':
      return `Anfrage ${nummer ?? ''} angelegt.${gelernt}`;
    case 'verwerfen':
      return 'E-Mail verworfen.';
    case 'spam':
      return 'Als Spam verworfen.';
  }
}

function senden(emailId: number, { art, ...angaben }: Urteil): Promise<unknown> {
  switch (art) {
    case 'verwerfen':
      return rufe('email_verwerfen', {
        email_id: emailId,
        ...(angaben as { begruendung: string }),
      });
    case 'spam':
      return rufe('email_spam', { email_id: emailId });
    default:
      return rufe('email_zuordnen', { email_id: emailId, ...angaben });
  }
}

/** Decides about a mail, says so, and opens the next one that waits. */
export function useEmailAkt(emailId: number, auswahl: Auswahl) {
  const client = useQueryClient();
  const [, gehe] = useLocation();
  return useMutation({
    mutationFn: async (urteil: Urteil) => (await senden(emailId, urteil)) as Ergebnis,
    onSuccess: (ergebnis, urteil) => {
      const satz = gesagt(urteil, ergebnis);
      if (auswahl.ansicht !== 'wartend') {
        ansage.sagen(satz);
        return;
      }
      const seiten = client.getQueryData<InfiniteData<EmailZeile[]>>(listenschluessel(auswahl));
      const wartende = seiten?.pages.flat() ?? [];
      const id = naechste(
        wartende.map((e) => e.id),
        emailId,
      );
      const dann = wartende.find((e) => e.id === id && e.id !== emailId);
      ansage.sagen(
        dann === undefined
          ? `${satz} Es wartet keine weitere E-Mail.`
          : `${satz} Nächste E-Mail: ${betreffInWorten(dann)}`,
      );
      gehe(pfad(auswahl, dann?.id ?? null));
    },
    onSettled: () =>
      Promise.all(
        ['email_triage', 'email_entscheidungen', 'anfragen'].map((entitaet) =>
          client.invalidateQueries({ queryKey: [entitaet] }),
        ),
      ),
  });
}
