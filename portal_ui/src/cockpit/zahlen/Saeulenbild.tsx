import { kategorie } from '@/gemeinsam/gestaltung/werte';
import { datum } from '@/gemeinsam/zeit/format';
import { KATEGORIEN, oberkante, type Saeule } from './reihen';
import stil from './Zahlen.module.css';

const BREITE = 720;
const HOEHE = 220;
const LINKS = 40;
const UNTEN = 24;

/** What came in over time, stacked by Kategorie. For the eye only: the table beside it says the same. */
export function Saeulenbild({ reihe }: { reihe: readonly Saeule[] }) {
  const hoch = oberkante(Math.max(0, ...reihe.map(({ summe }) => summe)));
  const flaeche = HOEHE - UNTEN - 8;
  const y = (wert: number) => 8 + flaeche * (1 - wert / hoch);
  const platz = (BREITE - LINKS) / Math.max(1, reihe.length);
  const dicke = Math.min(44, platz * 0.72);
  const jede = Math.ceil(reihe.length / 8);
  return (
    <svg
      viewBox={`0 0 ${BREITE} ${HOEHE}`}
      className={stil.bild}
      role="img"
      aria-label="Eingang nach Kategorie im Verlauf; die Zahlen stehen in der Tabelle"
    >
      {[0, hoch / 2, hoch].map((wert) => (
        <g key={wert}>
          <line x1={LINKS} x2={BREITE} y1={y(wert)} y2={y(wert)} className={stil.linie} />
          <text x={LINKS - 6} y={y(wert) + 4} textAnchor="end" className={stil.schrift}>
            {wert.toLocaleString('de-DE')}
          </text>
        </g>
      ))}
      {reihe.map(({ ab, werte }, nr) => {
        const x = LINKS + platz * nr + (platz - dicke) / 2;
        let unter = 0;
        return (
          <g key={ab}>
            {KATEGORIEN.map((k) => {
              const von = unter;
              unter += werte[k];
              return (
                <rect
                  key={k}
                  x={x}
                  width={dicke}
                  y={y(unter)}
                  height={y(von) - y(unter)}
                  className={stil[k]}
                />
              );
            })}
            {nr % jede === 0 && (
              <text x={x + dicke / 2} y={HOEHE - 6} textAnchor="middle" className={stil.schrift}>
                {datum(ab).slice(0, 6)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Which colour is which. */
export function Legende() {
  return (
    <ul className={stil.legende} aria-hidden="true">
      {KATEGORIEN.map((k) => (
        <li key={k}>
          <span className={`${stil.farbe ?? ''} ${stil[k] ?? ''}`} />
          {kategorie(k)}
        </li>
      ))}
    </ul>
  );
}
