import { IconArrowBackUp, IconBuilding, IconChecks, IconLock } from '@tabler/icons-react';
import { Anhaenge } from '../dateien/Anhaenge';
import { rolle } from '../gestaltung/werte';
import { Zeit } from '../zeit/Zeit';
import type { Anhang, Nachricht } from './modell';
import { Zitat } from './Zitat';
import stil from './Verlauf.module.css';

interface Eigenschaften {
  nachricht: Nachricht;
  anhaenge: readonly Anhang[];
  eigene: boolean;
  /** A tenant has read it; only the office is told. */
  gelesen?: boolean;
}

/** One message; an internal note looks like nothing else on the screen. */
export function NachrichtBlase({ nachricht, anhaenge, eigene, gelesen = false }: Eigenschaften) {
  const strang = nachricht.art === 'eigentuemer';
  const intern = nachricht.art === 'intern';
  const zurueck = nachricht.zurueckgenommen_am !== null;
  return (
    <li
      className={stil.blase}
      data-eigene={(eigene && !intern) || undefined}
      data-intern={intern || undefined}
      data-eigentuemer={strang || undefined}
      data-zurueck={zurueck || undefined}
    >
      {zurueck && (
        <div className={stil.notizband}>
          <IconArrowBackUp size={16} aria-hidden="true" />
          Zurückgenommen – hier irrtümlich abgelegt, für Mieter unsichtbar
        </div>
      )}
      {intern && (
        <div className={stil.notizband}>
          <IconLock size={16} aria-hidden="true" />
          Interne Notiz – für Mieter unsichtbar
        </div>
      )}
      {strang && (
        <div className={stil.notizband}>
          <IconBuilding size={16} aria-hidden="true" />
          {nachricht.verfasser_rolle === 'eigentuemer' ? 'Vom Eigentümer' : 'An den Eigentümer'} –
          für Mieter und Hausmeister unsichtbar
        </div>
      )}
      <div className={stil.von}>
        <strong>{eigene ? 'Sie' : nachricht.verfasser_name}</strong>
        {!eigene && <span>{rolle(nachricht.verfasser_rolle)}</span>}
        {nachricht.email_id !== null && <span>per E-Mail</span>}
        <Zeit wert={nachricht.erstellt_am} />
      </div>
      {zurueck ? (
        <del className="hd-text">{nachricht.inhalt}</del>
      ) : (
        <div className="hd-text">{nachricht.inhalt}</div>
      )}
      <Zitat text={nachricht.zitat} />
      {anhaenge.length > 0 && (
        <div className={stil.anhaenge}>
          <Anhaenge anhaenge={anhaenge} />
        </div>
      )}
      {gelesen && (
        <span className={stil.gelesen}>
          <IconChecks size={16} aria-hidden="true" />
          Vom Mieter gelesen
        </span>
      )}
    </li>
  );
}
