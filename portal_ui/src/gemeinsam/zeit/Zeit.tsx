import { terminInWorten, zeitGenau, zeitInWorten } from './format';
import { useMinute } from './useMinute';

interface Eigenschaften {
  wert: string;
  genau?: boolean;
  /** Something to come: "morgen 9:00". */
  termin?: boolean;
}

/** A point in time in words, exact when hovered and in print. */
export function Zeit({ wert, genau = false, termin = false }: Eigenschaften) {
  useMinute();
  const worte = termin ? terminInWorten : zeitInWorten;
  return (
    <time
      dateTime={wert}
      title={zeitGenau(wert)}
      data-genau={genau ? undefined : zeitGenau(wert)}
      className="hd-zahlen"
    >
      {genau ? zeitGenau(wert) : worte(wert)}
    </time>
  );
}
