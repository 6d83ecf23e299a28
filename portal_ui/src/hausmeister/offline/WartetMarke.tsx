import { IconAlertTriangle, IconCloudUp } from '@tabler/icons-react';
import { StatusMarke } from '@/gemeinsam/gestaltung/StatusMarke';
import type { Akt } from './ablage';

/** On a card: something of it is still on this phone. */
export function WartetMarke({ akte }: { akte: readonly Akt[] }) {
  if (akte.length === 0) return null;
  return (
    <StatusMarke
      klein
      anzeige={
        akte.some(({ fehler }) => fehler !== null)
          ? { wort: 'nicht übernommen', ton: 'graurot', Symbol: IconAlertTriangle }
          : { wort: 'noch nicht übertragen', ton: 'bernstein', Symbol: IconCloudUp }
      }
    />
  );
}
