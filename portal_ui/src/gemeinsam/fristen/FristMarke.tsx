import { StatusMarke } from '../gestaltung/StatusMarke';
import { useMinute } from '../zeit/useMinute';
import { fristlage, type Fristen } from './fristen';

interface Eigenschaften {
  fristen: Fristen | null;
  klein?: boolean;
  /** Lists mark only what presses or waits; the rest is due some time. */
  nurDraengend?: boolean;
}

/** When the next deadline is, in words. */
export function FristMarke({ fristen, klein = false, nurDraengend = false }: Eigenschaften) {
  useMinute();
  const lage = fristen && fristlage(fristen);
  if (lage === null || (nurDraengend && !lage.draengt)) return null;
  return <StatusMarke klein={klein} anzeige={lage} />;
}
