import { anfrageStatus } from '../gestaltung/werte';
import { Zeit } from '../zeit/Zeit';
import type { Schritt } from './verlauf';
import stil from './StatusSchritte.module.css';

/** Where an Anfrage stands, as a line of steps with date and name. */
export function StatusSchritte({ schritte }: { schritte: readonly Schritt[] }) {
  const aktuell = schritte.findLastIndex((s) => s.erreicht);
  return (
    <ol className={stil.linie} aria-label="Stand der Anfrage">
      {schritte.map((schritt, i) => {
        const { wort, ton, Symbol } = anfrageStatus(schritt.status);
        return (
          <li
            key={schritt.status}
            className={stil.schritt}
            data-erreicht={schritt.erreicht || undefined}
            aria-current={i === aktuell ? 'step' : undefined}
          >
            <span
              className={stil.punkt}
              style={
                schritt.erreicht
                  ? { color: `var(--hd-${ton}-vorn)`, background: `var(--hd-${ton}-hinten)` }
                  : undefined
              }
            >
              <Symbol size={20} stroke={2} aria-hidden="true" />
            </span>
            <strong>{wort}</strong>
            {schritt.am !== null && (
              <small>
                <Zeit wert={schritt.am} />
              </small>
            )}
            {schritt.wer !== null && <small>{schritt.wer}</small>}
            {!schritt.erreicht && <small>noch nicht</small>}
          </li>
        );
      })}
    </ol>
  );
}
