import { memo } from 'react';
import { Link } from 'wouter';
import { FristMarke } from '@/gemeinsam/fristen/FristMarke';
import { PrioritaetMarke } from '@/gemeinsam/gestaltung/PrioritaetMarke';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import type { Listenzeile } from './abfragen';
import stil from '../liste/Liste.module.css';

interface Eigenschaften {
  anfrage: Listenzeile;
  ziel: string;
  offen: boolean;
  /** Something happened since the last look. */
  neu: boolean;
  /** Meanwhile left this list; stays until the list may move again. */
  fort: boolean;
  /** Whether rows are being marked, and this one is. */
  markierbar: boolean;
  markiert: boolean;
  markieren: (id: number, bereich: boolean) => void;
}

/** One row of the list. */
export const AnfrageZeile = memo(function AnfrageZeile(p: Eigenschaften) {
  const { anfrage } = p;
  const wo = [anfrage.objekte?.bezeichnung, anfrage.einheiten?.bezeichnung, anfrage.melder_name];
  return (
    <li className={stil.eintrag} data-markiert={p.markiert || undefined}>
      {p.markierbar && (
        <label className={stil.haken}>
          <input
            type="checkbox"
            checked={p.markiert}
            aria-label={`Anfrage ${anfrage.nummer} markieren`}
            onChange={(e) => p.markieren(anfrage.id, (e.nativeEvent as MouseEvent).shiftKey)}
          />
        </label>
      )}
      <Link
        href={p.ziel}
        className={stil.zeile}
        data-zeile={anfrage.id}
        // Shift opens a link in a window elsewhere; here it marks all rows up to this one, and no text.
        onMouseDown={(e) => {
          if (e.shiftKey) e.preventDefault();
        }}
        onClickCapture={(e) => {
          if (!e.shiftKey) return;
          e.preventDefault();
          p.markieren(anfrage.id, true);
        }}
        data-neu={p.neu || undefined}
        data-fort={p.fort || undefined}
        aria-current={p.offen ? 'true' : undefined}
      >
        <span className={stil.oben}>
          <StatusMarke klein anzeige={anfrageStatus(anfrage.status)} />
          <PrioritaetMarke klein wert={anfrage.prioritaet} />
          <FristMarke klein nurDraengend fristen={anfrage} />
          <Zeit wert={anfrage.erstellt_am} />
        </span>
        <span className={stil.titel}>
          {p.neu && <span className="hd-nur-vorlesen">Neu: </span>}
          {anfrage.betreff}
        </span>
        {anfrage.anfrage_schlagworte.length > 0 && (
          <span className={stil.worte}>
            <span className="hd-nur-vorlesen">Schlagworte: </span>
            {anfrage.anfrage_schlagworte.map(({ wort }) => (
              <span key={wort}>{wort}</span>
            ))}
          </span>
        )}
        {anfrage.ungelesen > 0 && (
          <span className={stil.ungelesen}>
            {anfrage.ungelesen} <span aria-hidden="true">ungelesen</span>
            <span className="hd-nur-vorlesen">ungelesene Nachrichten</span>
          </span>
        )}
        <span className={stil.unten}>
          <span className="hd-zahlen">{anfrage.nummer}</span> · {wo.filter(Boolean).join(' · ')}
        </span>
      </Link>
    </li>
  );
});
