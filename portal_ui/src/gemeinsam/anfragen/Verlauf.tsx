import { useQuery } from '@tanstack/react-query';
import { useSitzung } from '../anmeldung/useSitzung';
import { ich } from '../konto/ich';
import type { Nachricht } from './modell';
import { NachrichtBlase } from './NachrichtBlase';
import { StatusZeile } from './StatusZeile';
import { SystemZeile } from './SystemZeile';
import type { Eintrag } from './verlauf';
import stil from './Verlauf.module.css';

/** The whole story of an Anfrage in order: what was said and what was done. */
export function Verlauf({ eintraege }: { eintraege: readonly Eintrag[] }) {
  const { benutzerkonto_id } = useSitzung();
  const person = useQuery(ich()).data?.mieter_id ?? null;
  // What a tenant sent by mail is theirs, although no account wrote it.
  const istEigene = (n: Nachricht) =>
    n.verfasser_konto_id === benutzerkonto_id ||
    (person !== null && n.verfasser_person_id === person);
  return (
    <ol className={stil.verlauf} aria-label="Verlauf">
      {eintraege.map((eintrag) =>
        eintrag.art === 'nachricht' && eintrag.nachricht.verfasser_rolle === 'system' ? (
          <SystemZeile key={`n${eintrag.nachricht.id}`} nachricht={eintrag.nachricht} />
        ) : eintrag.art === 'nachricht' ? (
          <NachrichtBlase
            key={`n${eintrag.nachricht.id}`}
            nachricht={eintrag.nachricht}
            anhaenge={eintrag.anhaenge}
            eigene={istEigene(eintrag.nachricht)}
          />
        ) : (
          <StatusZeile key={`s${eintrag.wechsel.id}`} wechsel={eintrag.wechsel} />
        ),
      )}
    </ol>
  );
}
