import {
  IconAlertTriangle,
  IconBath,
  IconBolt,
  IconDots,
  IconDroplet,
  IconFlame,
} from '@tabler/icons-react';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { schadensart } from '@/gemeinsam/gestaltung/werte';
import { SOFORTHILFE } from './schritte';
import stil from './Fragerahmen.module.css';

const ARTEN = [
  { wert: 'heizung', Symbol: IconFlame },
  { wert: 'wasser', Symbol: IconDroplet },
  { wert: 'elektrik', Symbol: IconBolt },
  { wert: 'sanitaer', Symbol: IconBath },
  { wert: 'sonstiges', Symbol: IconDots },
];

interface Eigenschaften {
  wert: string;
  aendern: (wert: string) => void;
}

/** Kind of damage, and what to do before anything else. */
export function FrageArt({ wert, aendern }: Eigenschaften) {
  const hilfe = SOFORTHILFE[wert];
  return (
    <>
      <div role="radiogroup" aria-label="Schadensart" className={stil.auswahl}>
        {ARTEN.map((art) => (
          <label key={art.wert} className={stil.wahl}>
            <input
              type="radio"
              name="schadensart"
              value={art.wert}
              checked={wert === art.wert}
              onChange={() => aendern(art.wert)}
            />
            <art.Symbol size={30} stroke={1.7} aria-hidden="true" />
            {schadensart(art.wert)}
          </label>
        ))}
      </div>
      <div role="status">
        {hilfe !== undefined && (
          <Hinweis ton="orange" Symbol={IconAlertTriangle}>
            {hilfe}
          </Hinweis>
        )}
      </div>
    </>
  );
}
