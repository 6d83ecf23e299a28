import { IconArrowUp } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { PILLE } from './useStabileListe';
import stil from './Liste.module.css';

interface Eigenschaften {
  anzahl: number;
  /** What the newest one is about. */
  neueste: string | undefined;
  aufnehmen: () => void;
  /** The pointer goes elsewhere, perhaps back to the list. */
  verlassen: (e: PointerEvent) => void;
}

/** "3 neue": what arrived while the list was held still, taken in with a click. */
export function NeuePille({ anzahl, neueste, aufnehmen, verlassen }: Eigenschaften) {
  return (
    <div role="status" className={stil.pillenplatz}>
      {anzahl > 0 && (
        <button
          type="button"
          className={stil.pille}
          onClick={aufnehmen}
          onPointerLeave={verlassen}
          {...{ [PILLE]: '' }}
        >
          <IconArrowUp size={16} aria-hidden="true" />
          <strong>{anzahl} neue</strong>
          <span>{neueste}</span>
        </button>
      )}
    </div>
  );
}
