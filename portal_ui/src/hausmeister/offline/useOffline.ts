import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { kontoSchluessel } from '@/gemeinsam/anmeldung/sitzung';
import { lesestandHolen, lesestandMerken } from './lesestand';
import { schlange, schlangeVerdrahten } from './schlange';

/**
 * Makes the caretaker's room work without reception. False until what was read last is back:
 * before that a page would say it could not be loaded.
 */
export function useOffline(): boolean {
  const client = useQueryClient();
  const konto = kontoSchluessel(useSitzung());
  const [bereit, setBereit] = useState(false);
  useEffect(() => {
    let verlassen = false;
    // With the queue, so that no page says for a moment that nothing waits.
    void Promise.all([lesestandHolen(client, konto), schlange.laden()]).then(() => {
      if (!verlassen) setBereit(true);
    });
    const ende = lesestandMerken(client, konto);
    return () => {
      verlassen = true;
      ende();
    };
  }, [client, konto]);
  useEffect(schlangeVerdrahten, []);
  useEffect(() => {
    // No https, no service worker: then the room needs reception to open, and works on without.
    if ('serviceWorker' in navigator) {
      void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
    }
    // Otherwise a phone short of space throws the queue away.
    if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
  }, []);
  return bereit;
}
