import { useSitzung } from '../anmeldung/useSitzung';
import { teile } from './teile';
import stil from './Brief.module.css';

interface Eigenschaften {
  betreff: string;
  /** The whole letter as the server wrote it. */
  text: string;
}

/** A mail to a person as the letter it is: head, subject, text, particulars at the foot. */
export function Brief({ betreff, text }: Eigenschaften) {
  const { mandant_name } = useSitzung();
  const { brief, fuss } = teile(text);
  return (
    <article className={stil.blatt} aria-label="Brief">
      <p className={stil.absender}>{mandant_name}</p>
      <p className={stil.betreff}>{betreff}</p>
      <div className="hd-text">{brief}</div>
      {fuss !== '' && <div className={`${stil.fuss ?? ''} hd-text`}>{fuss}</div>}
    </article>
  );
}
