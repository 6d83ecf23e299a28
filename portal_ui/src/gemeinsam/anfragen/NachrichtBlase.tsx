import { IconLock } from '@tabler/icons-react';
import { Anhaenge } from '../dateien/Anhaenge';
import { rolle } from '../gestaltung/werte';
import { Zeit } from '../zeit/Zeit';
import type { Anhang, Nachricht } from './modell';
import stil from './Verlauf.module.css';

interface Eigenschaften {
  nachricht: Nachricht;
  anhaenge: readonly Anhang[];
  eigene: boolean;
}

/** One message; an internal note looks like nothing else on the screen. */
export function NachrichtBlase({ nachricht, anhaenge, eigene }: Eigenschaften) {
  const intern = nachricht.art === 'intern';
  return (
    <li
      className={stil.blase}
      data-eigene={(eigene && !intern) || undefined}
      data-intern={intern || undefined}
    >
      {intern && (
        <div className={stil.notizband}>
          <IconLock size={16} aria-hidden="true" />
          Interne Notiz – für Mieter unsichtbar
        </div>
      )}
      <div className={stil.von}>
        <strong>{eigene ? 'Sie' : nachricht.verfasser_name}</strong>
        {!eigene && <span>{rolle(nachricht.verfasser_rolle)}</span>}
        {nachricht.email_id !== null && <span>per E-Mail</span>}
        <Zeit wert={nachricht.erstellt_am} />
      </div>
      <div className="hd-text">{nachricht.inhalt}</div>
      {anhaenge.length > 0 && (
        <div className={stil.anhaenge}>
          <Anhaenge anhaenge={anhaenge} />
        </div>
      )}
    </li>
  );
}
