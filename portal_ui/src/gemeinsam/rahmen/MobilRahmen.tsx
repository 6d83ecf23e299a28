import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSitzung } from '../anmeldung/useSitzung';
import { VerbindungsAnzeige } from '../echtzeit/VerbindungsAnzeige';
import { Marke } from '../gestaltung/Marke';
import { Fehlergrenze } from '../zustaende/Fehlergrenze';
import stil from './MobilRahmen.module.css';

/** One place of the bar; at most four of them. */
export interface Ziel {
  pfad: string;
  wort: string;
  Symbol: Icon;
}

interface Eigenschaften {
  ziele: readonly Ziel[];
  /** Says how the connection is. */
  verbindung?: ReactNode;
  children: ReactNode;
}

const istHier = (pfad: string, ort: string): boolean =>
  pfad === '/' ? ort === '/' : ort === pfad || ort.startsWith(`${pfad}/`);

/** Frame for people with a phone in one hand: bar at the thumb, on wide screens in the head. */
export function MobilRahmen({
  ziele,
  verbindung = <VerbindungsAnzeige />,
  children,
}: Eigenschaften) {
  const { mandant_name } = useSitzung();
  const [ort] = useLocation();
  return (
    <div className={stil.rahmen}>
      <a href="#inhalt" className="hd-sprung">
        Zum Inhalt springen
      </a>
      <header className={stil.kopf}>
        <div className={stil.kopfinhalt}>
          <Link href="/" className={stil.name}>
            <Marke />
            <span>{mandant_name}</span>
          </Link>
          <nav aria-label="Hauptbereiche" className={stil.leiste}>
            {ziele.map(({ pfad, wort, Symbol }) => (
              <Link
                key={pfad}
                href={pfad}
                className={stil.ziel}
                aria-current={istHier(pfad, ort) ? 'page' : undefined}
              >
                <Symbol size={24} stroke={1.8} aria-hidden="true" />
                <span>{wort}</span>
              </Link>
            ))}
          </nav>
        </div>
      </header>
      {verbindung}
      <main id="inhalt" tabIndex={-1} className={stil.inhalt}>
        <Fehlergrenze key={ort}>{children}</Fehlergrenze>
      </main>
    </div>
  );
}
