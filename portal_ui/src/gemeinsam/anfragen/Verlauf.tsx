import { useSitzung } from '../anmeldung/useSitzung';
import { NachrichtBlase } from './NachrichtBlase';
import { StatusZeile } from './StatusZeile';
import type { Eintrag } from './verlauf';
import stil from './Verlauf.module.css';

/** The whole story of an Anfrage in order: what was said and what was done. */
export function Verlauf({ eintraege }: { eintraege: readonly Eintrag[] }) {
  const { benutzerkonto_id } = useSitzung();
  return (
    <ol className={stil.verlauf} aria-label="Verlauf">
      {eintraege.map((eintrag) =>
        eintrag.art === 'nachricht' ? (
          <NachrichtBlase
            key={`n${eintrag.nachricht.id}`}
            nachricht={eintrag.nachricht}
            anhaenge={eintrag.anhaenge}
            eigene={eintrag.nachricht.verfasser_konto_id === benutzerkonto_id}
          />
        ) : (
          <StatusZeile key={`s${eintrag.wechsel.id}`} wechsel={eintrag.wechsel} />
        ),
      )}
    </ol>
  );
}
