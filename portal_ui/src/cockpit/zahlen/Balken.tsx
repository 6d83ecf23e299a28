import { Link } from 'wouter';
import stil from './Zahlen.module.css';

export interface Wert {
  wort: string;
  anzahl: number;
  /** Said after the number. */
  zusatz?: string | undefined;
  /** The list of what is counted. */
  ziel: string;
}

/** A table whose numbers have a bar behind them; every number leads to what it counts. */
export function Balken({ titel, werte }: { titel: string; werte: readonly Wert[] }) {
  const groesste = Math.max(1, ...werte.map(({ anzahl }) => anzahl));
  return (
    <table className={stil.balken}>
      <caption className="hd-nur-vorlesen">{titel}</caption>
      <tbody>
        {werte.map(({ wort, anzahl, zusatz, ziel }) => (
          <tr key={wort}>
            <th scope="row">{wort}</th>
            <td className={stil.zahl}>
              <Link href={ziel} aria-label={`${wort}: ${anzahl} Anfragen ansehen`}>
                {anzahl.toLocaleString('de-DE')}
              </Link>
            </td>
            <td>
              <span
                className={stil.strich}
                style={{ inlineSize: `${(100 * anzahl) / groesste}%` }}
              />
              {zusatz !== undefined && <span className={stil.zusatz}>{zusatz}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
