import { Link } from 'wouter';
import { FristMarke } from '@/gemeinsam/fristen/FristMarke';
import { PrioritaetMarke } from '@/gemeinsam/gestaltung/PrioritaetMarke';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import type { Auftragszeile } from './auftraege';
import { useWartende } from './offline/schlange';
import { WartetMarke } from './offline/WartetMarke';
import stil from './Auftraege.module.css';

/** One order: big enough for a glove. */
export function AuftragKarte({ anfrage }: { anfrage: Auftragszeile }) {
  const wartende = useWartende({ anfrage_id: anfrage.id });
  return (
    <li>
      <Link href={`/anfragen/${anfrage.id}`} className={stil.karte}>
        <span className={stil.oben}>
          <StatusMarke klein anzeige={anfrageStatus(anfrage.status)} />
          <PrioritaetMarke klein wert={anfrage.prioritaet} />
          <WartetMarke akte={wartende} />
          <FristMarke klein nurDraengend fristen={anfrage.fristen} />
          <Zeit wert={anfrage.erstellt_am} />
        </span>
        <strong>{anfrage.betreff}</strong>
        <span className={stil.wo}>
          {[anfrage.einheiten?.bezeichnung, anfrage.ort, anfrage.melder_name]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
    </li>
  );
}
