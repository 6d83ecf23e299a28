import { Link } from 'wouter';
import type { AnfrageMitZeile } from '@/gemeinsam/anfragen/abfragen';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import stil from './AnfrageKarte.module.css';

/** One Anfrage: state in words, colour and icon; subject; last line of the conversation. */
export function AnfrageKarte({ anfrage }: { anfrage: AnfrageMitZeile }) {
  return (
    <li>
      <Link href={`/anfragen/${anfrage.id}`} className={stil.karte}>
        <span className={stil.oben}>
          <StatusMarke anzeige={anfrageStatus(anfrage.status)} klein />
          <Zeit wert={anfrage.letzte_aktivitaet_am} />
        </span>
        <strong className={stil.betreff}>{anfrage.betreff}</strong>
        {anfrage.letzte_nachricht !== null && (
          <span className={stil.letzte}>{anfrage.letzte_nachricht}</span>
        )}
        {anfrage.ungelesen > 0 && (
          <span className={stil.ungelesen}>
            {anfrage.ungelesen === 1 ? '1 neue Nachricht' : `${anfrage.ungelesen} neue Nachrichten`}
          </span>
        )}
        <span className={stil.nummer}>{anfrage.nummer}</span>
      </Link>
    </li>
  );
}
