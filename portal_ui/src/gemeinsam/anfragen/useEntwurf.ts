import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSitzung } from '../anmeldung/useSitzung';
import { rufe } from '../api/client';
import { LEER, lesen, zusammen, type Entwurf } from './entwurf';
import { gespraech, type Strang } from './gespraech';

/** Pause of typing after which the server gets the draft (ms). */
const PAUSE = 1200;

const lies = (schluessel: string): Entwurf => {
  try {
    return lesen(localStorage.getItem(schluessel));
  } catch {
    return LEER;
  }
};

function merke(schluessel: string, entwurf: Entwurf): void {
  try {
    localStorage.setItem(schluessel, JSON.stringify(entwurf));
  } catch {
    // Without storage the server's draft is the only one.
  }
}

/** The draft of a strand: on this device at once, on the server after a pause, from there on every other device. */
export function useEntwurf(anfrageId: number, strang: Strang) {
  const { mandant_id, benutzerkonto_id } = useSitzung();
  const schluessel = `hausdraht:entwurf:${mandant_id}:${benutzerkonto_id}:${anfrageId}:${strang}`;
  const dort = useQuery(gespraech(anfrageId)).data?.entwuerfe[strang];
  const [stand, setStand] = useState(() => ({ schluessel, entwurf: lies(schluessel) }));
  const hier = stand.schluessel === schluessel ? stand.entwurf : lies(schluessel);
  const entwurf = zusammen(hier, dort);
  if (entwurf !== stand.entwurf || stand.schluessel !== schluessel) {
    setStand({ schluessel, entwurf });
  }
  const frist = useRef<number>(undefined);
  const unterwegs = useRef<Promise<unknown>>(Promise.resolve());

  const speichern = useCallback(() => {
    clearTimeout(frist.current);
    frist.current = undefined;
    const { text } = lies(schluessel);
    unterwegs.current = rufe('entwurf_speichern', {
      anfrage_id: anfrageId,
      strang,
      inhalt: text,
    }).then(
      (am) => {
        const jetzt = lies(schluessel);
        const neu = { text: jetzt.text, stand: String(am), offen: jetzt.text !== text };
        merke(schluessel, neu);
        setStand((alt) => (alt.schluessel === schluessel ? { schluessel, entwurf: neu } : alt));
      },
      // It lies on this device; the next pause tries again.
      () => undefined,
    );
  }, [anfrageId, schluessel, strang]);

  // Whoever leaves the page in the middle of a word takes it along.
  useEffect(
    () => () => {
      if (frist.current !== undefined) speichern();
    },
    [speichern],
  );

  return {
    text: entwurf.text,
    schreiben: (text: string) => {
      const neu = { text, stand: entwurf.stand, offen: true };
      merke(schluessel, neu);
      setStand({ schluessel, entwurf: neu });
      clearTimeout(frist.current);
      frist.current = window.setTimeout(speichern, PAUSE);
    },
    /** Before sending: nothing on its way may arrive after the message and come back as a draft. */
    ruhen: async () => {
      clearTimeout(frist.current);
      frist.current = undefined;
      await unterwegs.current;
    },
    /** Sent: the server has emptied its own. */
    leeren: () => {
      const neu = { text: '', stand: dort?.geaendert_am ?? entwurf.stand, offen: false };
      merke(schluessel, neu);
      setStand({ schluessel, entwurf: neu });
    },
  };
}
