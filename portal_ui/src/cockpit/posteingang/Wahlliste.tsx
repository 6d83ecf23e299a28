import { Taste } from '../tasten/Taste';
import type { Wahl } from './wahl';
import stil from './Wahlliste.module.css';

interface Eigenschaften {
  wahlen: readonly Wahl[];
  gewaehlt: Wahl | undefined;
  waehlen: (wahl: Wahl) => void;
}

/** What the mail may become, numbered for the keyboard, one of them chosen. */
export function Wahlliste({ wahlen, gewaehlt, waehlen }: Eigenschaften) {
  return (
    <fieldset className={stil.liste}>
      <legend className="hd-nur-vorlesen">Vorschläge</legend>
      {wahlen.map((wahl, i) => (
        <label key={wahl.schluessel} className={stil.wahl}>
          <input
            type="radio"
            name="wahl"
            value={wahl.schluessel}
            checked={wahl.schluessel === gewaehlt?.schluessel}
            onChange={() => waehlen(wahl)}
            // Touching the one that is chosen already confirms it.
            onClick={() => waehlen(wahl)}
          />
          <span className={stil.worte}>
            <span className={stil.titel}>{wahl.titel}</span>
            <span className={stil.warum}>{wahl.warum}</span>
          </span>
          {i < 9 && <Taste wert={String(i + 1)} />}
        </label>
      ))}
    </fieldset>
  );
}
