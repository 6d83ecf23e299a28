import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { emails, listenschluessel } from './abfragen';
import { nachbar, pfad, type Auswahl } from './ansichten';
import type { EmailZeile } from './modell';

/** Opens the next or previous mail of the selection, and fetches more of it at its end. */
export function useBlaettern(auswahl: Auswahl, offen: number | null): (schritt: 1 | -1) => void {
  const client = useQueryClient();
  const [, gehe] = useLocation();
  return (schritt) => {
    const seiten = client.getQueryData<InfiniteData<EmailZeile[]>>(listenschluessel(auswahl));
    const ids = seiten?.pages.flat().map((zeile) => zeile.id) ?? [];
    const id = nachbar(ids, offen, schritt);
    if (id === null) return;
    gehe(pfad(auswahl, id));
    if (schritt === 1 && id === ids.at(-1)) {
      void client.infiniteQuery({ ...emails(auswahl), pages: (seiten?.pages.length ?? 0) + 1 });
    }
  };
}
