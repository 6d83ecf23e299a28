import type { ReactNode } from 'react';
import stil from './CockpitRahmen.module.css';

/** A page without list and detail. */
export function Einzelseite({ children, breit = false }: { children: ReactNode; breit?: boolean }) {
  return (
    <div className={stil.einzelseite} data-breit={breit || undefined}>
      {children}
    </div>
  );
}
