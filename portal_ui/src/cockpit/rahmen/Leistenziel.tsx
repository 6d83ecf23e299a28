import type { Icon } from '@tabler/icons-react';
import { Link } from 'wouter';
import stil from './CockpitRahmen.module.css';

interface Eigenschaften {
  pfad: string;
  wort: string;
  Symbol: Icon;
  hier: boolean;
  zahl?: number | undefined;
  /** Counts work that waits for somebody. */
  wichtig?: boolean;
  /** What the number counts, where the word does not say it. */
  bedeutung?: string;
}

/** One place of the side bar. */
export function Leistenziel({
  pfad,
  wort,
  Symbol,
  hier,
  zahl,
  wichtig = false,
  bedeutung,
}: Eigenschaften) {
  return (
    <Link href={pfad} className={stil.ziel} aria-current={hier ? 'page' : undefined}>
      <Symbol size={20} stroke={1.8} aria-hidden="true" />
      <span>{wort}</span>
      {zahl !== undefined && (
        <span className={stil.zahl} data-wichtig={(wichtig && zahl > 0) || undefined}>
          {zahl.toLocaleString('de-DE')}
          {bedeutung !== undefined && <span className="hd-nur-vorlesen"> {bedeutung}</span>}
        </span>
      )}
    </Link>
  );
}
