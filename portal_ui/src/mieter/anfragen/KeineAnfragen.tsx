import { IconHomeCheck } from '@tabler/icons-react';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';

/** Nothing reported yet. */
export function KeineAnfragen() {
  return (
    <Hinweisseite
      Symbol={IconHomeCheck}
      titel="Alles in Ordnung"
      text="Sie haben noch nichts gemeldet. Wenn etwas kaputt ist, tippen Sie auf „Schaden melden“ – hier sehen Sie dann, wie es damit steht."
    />
  );
}
