import { IconChevronDown, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { sekunden, zeitGenau } from '@/gemeinsam/zeit/format';
import { Einzelheiten } from './Einzelheiten';
import type { Eintrag } from './modell';
import stil from './Protokoll.module.css';
import { akteur, rolleInWorten, tat } from './saetze';

interface Eigenschaften {
  eintrag: Eintrag;
  offen: boolean;
  umschalten: () => void;
}

/** One entry as a sentence; opened with everything that is known of it. */
export function Zeile({ eintrag, offen, umschalten }: Eigenschaften) {
  const { am, grund, id, rolle, siegel_nr } = eintrag;
  return (
    <li className={`${stil.eintrag ?? ''} hd-block`} data-eintrag={id}>
      <button
        type="button"
        className={stil.satz}
        aria-expanded={offen}
        aria-controls={offen ? `einzelheiten-${id}` : undefined}
        onClick={umschalten}
      >
        <time dateTime={am} title={zeitGenau(am)} className="hd-zahlen">
          {sekunden(am)}
        </time>
        <span className={stil.worte}>
          <span>
            <strong>{akteur(eintrag)}</strong>{' '}
            <span className={stil.leise}>({rolleInWorten(rolle)})</span> {tat(eintrag)}
          </span>
          {grund !== null && <span className={stil.grund}>Begründung: „{grund}“</span>}
          {eintrag.inhalt_geloescht && (
            <span className={stil.leise}>Inhalt nach Ablauf der Frist gelöscht</span>
          )}
        </span>
        <span className={stil.rand}>
          {siegel_nr !== null && (
            <IconRosetteDiscountCheck
              size={18}
              stroke={1.7}
              role="img"
              aria-label="versiegelt"
              className={stil.leise}
            />
          )}
          <IconChevronDown size={18} aria-hidden="true" data-offen={offen || undefined} />
        </span>
      </button>
      {offen && <Einzelheiten eintrag={eintrag} />}
    </li>
  );
}
