import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eineEmail, listenschluessel } from './abfragen';
import { nachbar, type Auswahl } from './ansichten';
import { mailbilder } from './anhang';
import type { EmailZeile } from './modell';
import { vorschlaege } from './vorschlaege';

/** Reads the next mail of the queue and its suggestions while this one is being decided. */
export function useVorauslesen({ ansicht, suche }: Auswahl, offen: number): void {
  const client = useQueryClient();
  useEffect(() => {
    if (ansicht !== 'wartend') return;
    const seiten = client.getQueryData<InfiniteData<EmailZeile[]>>(
      listenschluessel({ ansicht, suche }),
    );
    const ids = seiten?.pages.flat().map((zeile) => zeile.id) ?? [];
    const id = nachbar(ids, offen, 1);
    if (id === null || id === offen) return;
    // A failure shows when the mail is opened.
    void client
      .query(eineEmail(id))
      .then((email) => client.query(mailbilder(email)))
      .catch(() => undefined);
    void client.query(vorschlaege(id)).catch(() => undefined);
  }, [client, ansicht, suche, offen]);
}
