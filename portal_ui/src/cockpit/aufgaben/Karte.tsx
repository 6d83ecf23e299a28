import { IconGripVertical, IconLink } from '@tabler/icons-react';
import type { Aufgabe } from '@/gemeinsam/aufgaben/abfragen';
import { AufgabeMarken } from '@/gemeinsam/aufgaben/AufgabeMarken';
import { laeuft } from '@/gemeinsam/aufgaben/werte';
import { istBeendet } from '@/gemeinsam/gestaltung/werte';
import type { useHeben } from './useHeben';
import stil from './Tafel.module.css';

interface Eigenschaften {
  aufgabe: Aufgabe;
  heben: ReturnType<typeof useHeben>;
}

/** One card of the board. */
export function Karte({ aufgabe, heben }: Eigenschaften) {
  const hebbar = laeuft(aufgabe.status);
  const wo = [aufgabe.objekte?.bezeichnung, aufgabe.einheiten?.bezeichnung].filter(Boolean);
  const gehoben = heben.lage?.id === aufgabe.id;
  return (
    <li className={stil.karte} data-karte={aufgabe.id} data-gehoben={gehoben || undefined}>
      <button
        type="button"
        className={stil.flaeche}
        aria-describedby={hebbar ? 'tafel-hilfe' : undefined}
        {...heben.flaeche(aufgabe.id, hebbar)}
      >
        <span className={stil.marken}>
          <AufgabeMarken aufgabe={aufgabe} ohneStatus={aufgabe.status !== 'verworfen'} />
        </span>
        <strong>{aufgabe.titel}</strong>
        {wo.length > 0 && <span className={stil.wo}>{wo.join(' · ')}</span>}
        <span className={stil.unten}>
          {aufgabe.hausmeister_bereiche?.bezeichnung ?? 'Verwaltung'}
          {aufgabe.anfragen !== null && (
            <span className={stil.verweis}>
              <IconLink size={14} aria-hidden="true" />
              <span className="hd-nur-vorlesen">Anfrage </span>
              {aufgabe.anfragen.nummer}
              {hebbar && istBeendet(aufgabe.anfragen.status) && ', beendet'}
            </span>
          )}
        </span>
      </button>
      {hebbar && (
        <span className={stil.griff} aria-hidden="true" {...heben.griff(aufgabe.id)}>
          <IconGripVertical size={18} />
        </span>
      )}
    </li>
  );
}
