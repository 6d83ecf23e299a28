import { IconUsers } from '@tabler/icons-react';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import type { Reichweite as Zahlen } from './abfragen';

const saetze = (z: Zahlen): string[] =>
  [
    z.abgewaehlt > 0 ? `${z.abgewaehlt} haben E-Mails dazu abgewählt` : '',
    z.ohne_adresse > 0 ? `${z.ohne_adresse} haben keine zustellbare Adresse` : '',
    z.gleiche_adresse > 0 ? `${z.gleiche_adresse} teilen sich eine Adresse` : '',
  ].filter((satz) => satz !== '');

/** Before anything is sent: how many it reaches, and whom it does not. */
export function Reichweite({ zahlen }: { zahlen: Zahlen }) {
  const rest = saetze(zahlen);
  return (
    <Hinweis
      ton="blau"
      Symbol={IconUsers}
      role="status"
      titel={`${zahlen.per_email} von ${zahlen.empfaenger} Personen bekommen eine E-Mail`}
    >
      {rest.length > 0 && `${rest.join('; ')}. `}
      Jede Person bekommt sie nur einmal. Im Portal lesen es alle.
    </Hinweis>
  );
}
