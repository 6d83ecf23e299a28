import { Title } from '@mantine/core';
import type { Akt } from './ablage';
import { AktZeile } from './AktZeile';
import stil from './Offline.module.css';

/** What was done here and is not sent yet; nothing when there is none. */
export function WartendeAkte({ akte }: { akte: readonly Akt[] }) {
  if (akte.length === 0) return null;
  return (
    <section aria-labelledby="wartet">
      <Title order={2} size="h5" mb="xs" id="wartet">
        Noch auf diesem Telefon
      </Title>
      <ul className={stil.akte}>
        {akte.map((akt) => (
          <AktZeile key={akt.nr} akt={akt} ohneWorum />
        ))}
      </ul>
    </section>
  );
}
