import { anfrageStatus } from '../gestaltung/werte';
import { Zeit } from '../zeit/Zeit';
import type { Statuswechsel } from './modell';
import stil from './Verlauf.module.css';

/** A change of state in the history: what, when, who, why. */
export function StatusZeile({ wechsel }: { wechsel: Statuswechsel }) {
  const { wort, ton, Symbol } = anfrageStatus(wechsel.nach);
  return (
    <li className={stil.wechsel}>
      <span style={{ color: `var(--hd-${ton}-vorn)`, background: `var(--hd-${ton}-hinten)` }}>
        <Symbol size={17} stroke={2} aria-hidden="true" />
      </span>
      <div>
        <strong>{wort}</strong> · {wechsel.akteur} · <Zeit wert={wechsel.am} />
        {wechsel.begruendung !== null && wechsel.begruendung !== '' && (
          <p className="hd-text">„{wechsel.begruendung}“</p>
        )}
      </div>
    </li>
  );
}
