import { IconEye, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'wouter';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { emailStatus } from '@/gemeinsam/gestaltung/werte';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { absenderDerZeile, betreffInWorten, type EmailZeile as Zeile } from './modell';
import stil from '../liste/Liste.module.css';
import eigen from './EmailZeile.module.css';

interface Eigenschaften {
  zeile: Zeile;
  ziel: string;
  offen: boolean;
  /** Meanwhile left this list; stays until the list may move again. */
  fort: boolean;
  /** Every row of the queue waits: only a mixed list tells the state of each. */
  mitStatus: boolean;
  /** Who else has this mail open, as one sentence. */
  anwesend: string;
}

/** One row of the list: who, when, what about, why it waits, and who is on it. */
export const EmailZeile = memo(function EmailZeile(p: Eigenschaften) {
  const { zeile } = p;
  const { wer, bestaetigt } = absenderDerZeile(zeile);
  return (
    <li>
      <Link
        href={p.ziel}
        className={stil.zeile}
        data-zeile
        data-fort={p.fort || undefined}
        aria-current={p.offen ? 'true' : undefined}
      >
        <span className={stil.oben}>
          <span className={eigen.wer}>{wer}</span>
          {bestaetigt && (
            <IconRosetteDiscountCheck
              size={15}
              className={eigen.siegel}
              role="img"
              aria-label="Absender bestätigt"
            />
          )}
          <Zeit wert={zeile.eingegangen_am} />
        </span>
        <span className={stil.titel}>{betreffInWorten(zeile)}</span>
        {p.mitStatus && (
          <span>
            <StatusMarke klein anzeige={emailStatus(zeile.status)} />
          </span>
        )}
        {zeile.grund_text !== null && <span className={stil.unten}>{zeile.grund_text}</span>}
        {p.anwesend !== '' && (
          <span className={eigen.anwesend}>
            <IconEye size={15} aria-hidden="true" />
            {p.anwesend}
          </span>
        )}
      </Link>
    </li>
  );
});
