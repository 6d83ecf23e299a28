import type { Anzeige } from './werte';
import stil from './StatusMarke.module.css';

interface Eigenschaften {
  anzeige: Anzeige;
  klein?: boolean;
}

/** A state as icon and word on its tone: never colour alone. */
export function StatusMarke({ anzeige, klein = false }: Eigenschaften) {
  const { Symbol, ton, wort } = anzeige;
  return (
    <span
      className={stil.marke}
      data-klein={klein || undefined}
      style={{ color: `var(--hd-${ton}-vorn)`, background: `var(--hd-${ton}-hinten)` }}
    >
      <Symbol size={klein ? 13 : 16} stroke={2} aria-hidden="true" />
      {wort}
    </span>
  );
}
