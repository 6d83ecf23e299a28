import { IconArrowUp } from '@tabler/icons-react';
import stil from './Liste.module.css';

interface Eigenschaften {
  anzahl: number;
  /** What the newest one is about. */
  neueste: string | undefined;
  aufnehmen: () => void;
}

/** "3 neue": what arrived while the list was held still, taken in with a click. */
export function NeuePille({ anzahl, neueste, aufnehmen }: Eigenschaften) {
  return (
    <div role="status" className={stil.pillenplatz}>
      {anzahl > 0 && (
        <button type="button" className={stil.pille} onClick={aufnehmen}>
          <IconArrowUp size={16} aria-hidden="true" />
          <strong>{anzahl} neue</strong>
          <span>{neueste}</span>
        </button>
      )}
    </div>
  );
}
