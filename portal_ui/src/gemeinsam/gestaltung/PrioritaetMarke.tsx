import { IconAlertTriangle, IconArrowUp } from '@tabler/icons-react';
import { StatusMarke } from './StatusMarke';

/** Only what is above normal is marked; a list in which everything shouts says nothing. */
export function PrioritaetMarke({ wert, klein = false }: { wert: string | null; klein?: boolean }) {
  if (wert === 'dringend') {
    return (
      <StatusMarke
        klein={klein}
        anzeige={{ wort: 'dringend', ton: 'rot', Symbol: IconAlertTriangle }}
      />
    );
  }
  if (wert === 'hoch') {
    return (
      <StatusMarke klein={klein} anzeige={{ wort: 'hoch', ton: 'orange', Symbol: IconArrowUp }} />
    );
  }
  return null;
}
