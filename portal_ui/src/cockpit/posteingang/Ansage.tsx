import { useEffect, useState } from 'react';
import { ansage } from './ansage';

/** Reads out what was done; the screen shows it in other ways. */
export function Ansage() {
  const [satz, setSatz] = useState('');
  useEffect(() => ansage.abonnieren(setSatz), []);
  return (
    <div role="status" className="hd-nur-vorlesen">
      {satz}
    </div>
  );
}
