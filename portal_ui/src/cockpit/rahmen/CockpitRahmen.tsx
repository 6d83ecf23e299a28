import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { VerbindungsAnzeige } from '@/gemeinsam/echtzeit/VerbindungsAnzeige';
import { Fehlergrenze } from '@/gemeinsam/zustaende/Fehlergrenze';
import { useTasten } from '../tasten/useTasten';
import { Tastenhilfe } from '../tasten/Tastenhilfe';
import { Seitenleiste } from './Seitenleiste';
import stil from './CockpitRahmen.module.css';

/** Queues on the left, work on the right; dense, calm, everything by keyboard. */
export function CockpitRahmen({ children }: { children: ReactNode }) {
  const [hilfe, { open, close }] = useDisclosure(false);
  const [, gehe] = useLocation();
  useTasten({ '?': open, e: () => gehe('/erfassen') });
  return (
    <div className={stil.rahmen}>
      <a href="#inhalt" className="hd-sprung">
        Zum Inhalt springen
      </a>
      <Seitenleiste hilfe={open} />
      <div className={stil.rechts}>
        <VerbindungsAnzeige />
        <main id="inhalt" tabIndex={-1} className={stil.inhalt}>
          <Fehlergrenze>{children}</Fehlergrenze>
        </main>
      </div>
      <Tastenhilfe offen={hilfe} schliessen={close} />
    </div>
  );
}
