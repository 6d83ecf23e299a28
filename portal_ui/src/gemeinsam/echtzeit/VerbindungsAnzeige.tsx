import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useVerbindung } from './useVerbindung';
import stil from './VerbindungsAnzeige.module.css';

/** A short break is nobody's business; after this long (ms) it is said. */
const NACHSICHT = 2500;

/** Says that changes no longer arrive by themselves, and that it is being worked on. */
export function VerbindungsAnzeige() {
  const unterbrochen = useVerbindung() === 'unterbrochen';
  const [zeigen, setZeigen] = useState(false);
  useEffect(() => {
    const wecker = setTimeout(() => setZeigen(unterbrochen), unterbrochen ? NACHSICHT : 0);
    return () => clearTimeout(wecker);
  }, [unterbrochen]);
  return (
    <div role="status" className="hd-nicht-drucken">
      {zeigen && (
        <div className={stil.band}>
          <IconPlugConnectedX size={18} aria-hidden="true" />
          Verbindung unterbrochen – wir versuchen es weiter.
        </div>
      )}
    </div>
  );
}
