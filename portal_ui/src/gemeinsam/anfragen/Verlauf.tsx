import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useSitzung } from '../anmeldung/useSitzung';
import { ich } from '../konto/ich';
import { istGelesen, type Gespraech } from './gespraech';
import type { Nachricht } from './modell';
import { NachrichtBlase } from './NachrichtBlase';
import { StatusZeile } from './StatusZeile';
import { SystemZeile } from './SystemZeile';
import type { Eintrag } from './verlauf';
import stil from './Verlauf.module.css';

interface Eigenschaften {
  eintraege: readonly Eintrag[];
  /** How far others have read. */
  leser?: Gespraech['leser'];
  /** Up to when this account had read when the page opened. */
  neuAb?: string | null;
}

/** The whole story of an Anfrage in order: what was said and what was done. */
export function Verlauf({ eintraege, leser = [], neuAb = null }: Eigenschaften) {
  const { benutzerkonto_id } = useSitzung();
  const person = useQuery(ich()).data?.mieter_id ?? null;
  // What a tenant sent by mail is theirs, although no account wrote it.
  const istEigene = (n: Nachricht) =>
    n.verfasser_konto_id === benutzerkonto_id ||
    (person !== null && n.verfasser_person_id === person);
  // Where what is new begins; somebody who was never here need not be told that all is.
  const erstes =
    neuAb === null
      ? undefined
      : eintraege.find(
          (e) =>
            e.art === 'nachricht' &&
            e.nachricht.verfasser_rolle !== 'system' &&
            !istEigene(e.nachricht) &&
            Date.parse(e.am) > Date.parse(neuAb),
        );
  return (
    <ol className={stil.verlauf} aria-label="Verlauf">
      {eintraege.map((eintrag) => (
        <Fragment
          key={eintrag.art === 'nachricht' ? `n${eintrag.nachricht.id}` : `s${eintrag.wechsel.id}`}
        >
          {eintrag === erstes && <li className={stil.neu}>Neu</li>}
          {eintrag.art === 'status' ? (
            <StatusZeile wechsel={eintrag.wechsel} />
          ) : eintrag.nachricht.verfasser_rolle === 'system' ? (
            <SystemZeile nachricht={eintrag.nachricht} />
          ) : (
            <NachrichtBlase
              nachricht={eintrag.nachricht}
              anhaenge={eintrag.anhaenge}
              eigene={istEigene(eintrag.nachricht)}
              gelesen={istGelesen(eintrag.nachricht, leser)}
            />
          )}
        </Fragment>
      ))}
    </ol>
  );
}
