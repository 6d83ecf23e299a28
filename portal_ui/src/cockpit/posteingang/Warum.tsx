import { Paper } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import type { Json } from '@/gemeinsam/api/typen';
import type { Email } from './modell';
import { einordnung, gruende } from './warum';
import stil from './Warum.module.css';

/** How a mail that still waits would be classified by today's rules. */
const voraussichtlich = ({ id, betreff, inhalt, klassifikation }: Email) =>
  queryOptions({
    queryKey: ['email_triage', 'detail', id, 'voraussichtlich'],
    enabled: klassifikation === null && inhalt !== null,
    queryFn: async () =>
      (await rufe('klassifikation_probieren', {
        betreff: betreff ?? '',
        inhalt: inhalt ?? '',
      })) as Json,
  });

/** Why a mail was or would be classified like this: the rules, and the words they found. */
export function Warum({ email }: { email: Email }) {
  const probe = useQuery(voraussichtlich(email)).data ?? null;
  const klassifikation = email.klassifikation ?? probe;
  if (klassifikation === null) return null;
  const { treffer, ausgeschlossen } = gruende(klassifikation);
  return (
    <Paper p="md" withBorder component="section" aria-label="Einordnung">
      <div className={stil.kopf}>
        {email.klassifikation === null && 'Voraussichtlich '}
        {einordnung(klassifikation)}
      </div>
      <details>
        <summary className={stil.mehr}>Warum diese Einordnung?</summary>
        {treffer.length === 0 ? (
          <p className={stil.satz}>
            Keine Regel hat angeschlagen. Solche E-Mails gelten als Verwaltungssache.
          </p>
        ) : (
          <ul className={stil.regeln}>
            {treffer.map(({ regel, woerter, wirkung }) => (
              <li key={regel}>
                <strong>{regel}</strong>
                {wirkung !== '' && <> ({wirkung})</>}, gefunden:{' '}
                {woerter.map((wort) => (
                  <mark key={wort}>{wort}</mark>
                ))}
              </li>
            ))}
          </ul>
        )}
        {ausgeschlossen.length > 0 && (
          <>
            <p className={stil.satz}>Galten nicht:</p>
            <ul className={stil.regeln}>
              {ausgeschlossen.map(({ regel, ausschluss }) => (
                <li key={regel}>
                  <strong>{regel}</strong>, weil die E-Mail auch sagt: <mark>{ausschluss}</mark>
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </Paper>
  );
}
