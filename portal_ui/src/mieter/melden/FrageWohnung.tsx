import { IconHome } from '@tabler/icons-react';
import { wohnungInWorten, type Mietverhaeltnis } from '../mietverhaeltnisse';
import stil from './Fragerahmen.module.css';

interface Eigenschaften {
  wohnungen: readonly Mietverhaeltnis[];
  wert: number | null;
  aendern: (id: number) => void;
}

/** Which of several flats. */
export function FrageWohnung({ wohnungen, wert, aendern }: Eigenschaften) {
  return (
    <div role="radiogroup" aria-label="Wohnung" className={stil.auswahl} data-breit>
      {wohnungen.map((wohnung) => (
        <label key={wohnung.id} className={stil.wahl}>
          <input
            type="radio"
            name="wohnung"
            checked={wert === wohnung.id}
            onChange={() => aendern(wohnung.id)}
          />
          <IconHome size={26} aria-hidden="true" />
          {wohnungInWorten(wohnung)}
        </label>
      ))}
    </div>
  );
}
