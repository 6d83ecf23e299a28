import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useTasten } from '../tasten/useTasten';
import { ANSICHTEN, pfad, type Auswahl } from './ansichten';
import stil from './Filterleiste.module.css';

/** Rest after the last key before the search begins (ms). */
const RUHE = 250;

interface Eigenschaften {
  auswahl: Auswahl;
  offen: number | null;
}

/** What the list shows, and a search in it; both live in the address. */
export function Filterleiste({ auswahl, offen }: Eigenschaften) {
  const [, gehe] = useLocation();
  const [eingabe, setEingabe] = useState(auswahl.suche);
  const feld = useRef<HTMLInputElement>(null);
  useTasten({ '/': () => feld.current?.focus() });
  const { ansicht, suche } = auswahl;
  useEffect(() => {
    if (eingabe.trim() === suche) return;
    const spaeter = setTimeout(
      () => gehe(pfad({ ansicht, suche: eingabe.trim() }, offen), { replace: true }),
      RUHE,
    );
    return () => clearTimeout(spaeter);
  }, [eingabe, ansicht, suche, offen, gehe]);

  return (
    <>
      <nav aria-label="Welche E-Mails" className={stil.filter}>
        {ANSICHTEN.map(({ wert, wort }) => (
          <Link
            key={wert}
            href={pfad({ ansicht: wert, suche: wert === 'zuletzt' ? '' : suche })}
            className={stil.wahl}
            aria-current={wert === ansicht ? 'true' : undefined}
          >
            {wort}
          </Link>
        ))}
      </nav>
      {ansicht !== 'zuletzt' && (
        <TextInput
          ref={feld}
          size="sm"
          type="search"
          aria-label="E-Mails durchsuchen"
          placeholder="Absender oder Betreff"
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={eingabe}
          onChange={(e) => setEingabe(e.currentTarget.value)}
          onKeyDown={(e) => {
            if (e.key !== 'Escape') return;
            // Browsers empty a search field with Escape; here it only leaves it.
            e.preventDefault();
            e.currentTarget.blur();
          }}
        />
      )}
    </>
  );
}
