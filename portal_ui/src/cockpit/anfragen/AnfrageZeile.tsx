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
}

/** One row of the list. */
export const AnfrageZeile = memo(function AnfrageZeile(p: Eigenschaften) {
  const { anfrage } = p;
  const wo = [anfrage.objekte?.bezeichnung, anfrage.einheiten?.bezeichnung, anfrage.melder_name];
  return (
    <li>
      <Link
        href={p.ziel}
        className={stil.zeile}
        data-zeile
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
        <span className={stil.unten}>
          <span className="hd-zahlen">{anfrage.nummer}</span> · {wo.filter(Boolean).join(' · ')}
        </span>
      </Link>
    </li>
  );
});
