import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconMinus,
  IconRosetteDiscountCheck,
  IconShieldQuestion,
  IconX,
} from '@tabler/icons-react';
import type { Anzeige } from '@/gemeinsam/gestaltung/werte';
import type { Json } from '@/gemeinsam/api/typen';
import { textAus } from './angabe';
import { pruefschritte, vertrauen, type Pruefschritt, type Vertrauen } from './pruefung';
import stil from './Absenderpruefung.module.css';

const ANZEIGE: Record<Vertrauen, { ton: Anzeige['ton']; Symbol: typeof IconCheck }> = {
  bestaetigt: { ton: 'gruen', Symbol: IconRosetteDiscountCheck },
  unbestaetigt: { ton: 'bernstein', Symbol: IconShieldQuestion },
  verdaechtig: { ton: 'graurot', Symbol: IconAlertTriangle },
  offen: { ton: 'blau', Symbol: IconClock },
};

const ZEICHEN: Record<Pruefschritt['lage'], typeof IconCheck> = {
  gut: IconCheck,
  schlecht: IconX,
  neutral: IconMinus,
};

/** Whether the sender is who the mail says: one sentence, and every check behind it. */
export function Absenderpruefung({ pruefung }: { pruefung: Json | null }) {
  const { ton, Symbol } = ANZEIGE[vertrauen(pruefung)];
  const schritte = pruefschritte(pruefung);
  const satz = textAus(pruefung, 'satz') || 'Der Absender wird noch geprüft.';
  const kasten = {
    color: `var(--hd-${ton}-vorn)`,
    background: `var(--hd-${ton}-hinten)`,
  };
  return (
    <section className={stil.kasten} style={kasten} aria-label="Prüfung des Absenders">
      <Symbol size={20} stroke={1.9} aria-hidden="true" />
      <div>
        <p className={stil.satz}>{satz}</p>
        {schritte.length > 0 && (
          <details className="hd-nicht-drucken">
            <summary className={stil.mehr}>Einzelne Prüfungen</summary>
            <ul className={stil.schritte}>
              {schritte.map((schritt) => {
                const Zeichen = ZEICHEN[schritt.lage];
                return (
                  <li key={schritt.name}>
                    <Zeichen size={16} aria-hidden="true" />
                    <div>
                      <strong>{schritt.name}:</strong> {schritt.ergebnis}
                      {schritt.angaben.length > 0 && (
                        <dl className={stil.angaben}>
                          {schritt.angaben.map(([name, inhalt]) => (
                            <div key={name}>
                              <dt>{name}</dt>
                              <dd>{inhalt}</dd>
                            </div>
                          ))}
                        </dl>
                      )}
                    </div>
                  </li>
                );
              })}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}
