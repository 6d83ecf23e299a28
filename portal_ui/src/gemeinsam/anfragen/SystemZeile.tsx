import { IconEdit } from '@tabler/icons-react';
import { Zeit } from '../zeit/Zeit';
import type { Nachricht } from './modell';
import stil from './Verlauf.module.css';

/** What somebody changed in the fields of an Anfrage; only staff and caretakers get this line. */
export function SystemZeile({ nachricht }: { nachricht: Nachricht }) {
  return (
    <li className={stil.wechsel}>
      <span style={{ color: 'var(--hd-grau-vorn)', background: 'var(--hd-grau-hinten)' }}>
        <IconEdit size={17} stroke={2} aria-hidden="true" />
      </span>
      <div>
        <strong>geändert</strong> · {nachricht.verfasser_name} ·{' '}
        <Zeit wert={nachricht.erstellt_am} />
        <p className="hd-text">{nachricht.inhalt}</p>
      </div>
    </li>
  );
}
