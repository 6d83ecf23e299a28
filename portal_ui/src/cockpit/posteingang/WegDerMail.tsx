import { Anchor, Paper } from '@mantine/core';
import { IconCheck, IconClock, IconHandStop, IconMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { anfrageKurz } from './abfragen';
import { Angaben } from './Angaben';
import type { Email } from './modell';
import { stationen, type Lage } from './weg';
import stil from './WegDerMail.module.css';

const ZEICHEN: Record<Lage, { Symbol: typeof IconCheck; ton: string; wort: string }> = {
  gut: { Symbol: IconCheck, ton: 'gruen', wort: 'erledigt' },
  halt: { Symbol: IconHandStop, ton: 'bernstein', wort: 'angehalten' },
  laeuft: { Symbol: IconClock, ton: 'blau', wort: 'läuft' },
  entfaellt: { Symbol: IconMinus, ton: 'grau', wort: 'entfällt' },
};

/** The way of a mail, station by station; folded away while the decision matters more. */
export function WegDerMail({ email, offen }: { email: Email; offen: boolean }) {
  const anfrage = useQuery(anfrageKurz(email.anfrage_id)).data;
  return (
    <Paper p="md" withBorder>
      <details open={offen}>
        <summary className={stil.titel}>Weg der Mail</summary>
        <ol className={stil.weg}>
          {stationen(email).map(({ name, lage, satz, einzelheiten }) => {
            const { Symbol, ton, wort } = ZEICHEN[lage];
            return (
              <li key={name} className={stil.station}>
                <span
                  className={stil.punkt}
                  style={{ color: `var(--hd-${ton}-vorn)`, background: `var(--hd-${ton}-hinten)` }}
                >
                  <Symbol size={18} aria-label={wort} role="img" />
                </span>
                <div>
                  <strong>{name}</strong>
                  {satz === '' && lage === 'entfaellt' ? 'entfällt' : satz}
                  {name === 'Anfrage' && anfrage != null && (
                    <div>
                      <Anchor component={Link} href={`/anfragen/${anfrage.id}?ansicht=alle`}>
                        {anfrage.nummer} {anfrage.betreff}
                      </Anchor>
                    </div>
                  )}
                  {einzelheiten !== null && (
                    <details>
                      <summary>Einzelheiten</summary>
                      <Angaben wert={einzelheiten} />
                    </details>
                  )}
                </div>
              </li>
            );
          })}
        </ol>
      </details>
    </Paper>
  );
}
