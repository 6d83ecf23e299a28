import { Paper } from '@mantine/core';
import type { Json } from '@/gemeinsam/api/typen';
import { einordnung, gruende } from './warum';
import stil from './Warum.module.css';

/** Why a mail was classified as it was: the rules, and the words they found. */
export function Warum({ klassifikation }: { klassifikation: Json | null }) {
  if (klassifikation === null) return null;
  const { treffer, ausgeschlossen } = gruende(klassifikation);
  return (
    <Paper p="md" withBorder component="section" aria-label="Einordnung">
      <div className={stil.kopf}>{einordnung(klassifikation)}</div>
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
