import type { ReactNode } from 'react';
import {
  anfrageStatus,
  kategorie,
  prioritaet,
  quelle,
  rolle,
  schadensart,
  versandStatus,
  zustaendigkeit,
} from '@/gemeinsam/gestaltung/werte';
import type { Datei, Ereignis, Maileingang, Nachweis } from './modell';
import stil from './Nachweis.module.css';

const KB = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
const groesse = (byte: number): string =>
  byte < 1024 ? `${byte} Byte` : `${KB.format(byte / 1024)} KB`;

/** The page as it is printed: nothing on it comes from anywhere but this one answer. */
export function Blatt({ nachweis }: { nachweis: Nachweis }) {
  const { anfrage: a, gedruckt_von: wer } = nachweis;
  const art = [kategorie(a.kategorie), schadensart(a.schadensart)].filter(Boolean).join(', ');
  return (
    <article className={stil.blatt} aria-label={`Nachweis zur Anfrage ${a.nummer}`}>
      <header>
        <p className={stil.mandant}>{nachweis.mandant}</p>
        <h1>Anfrage {a.nummer}</h1>
        <p className={stil.betreff}>{a.betreff}</p>
        <p className={stil.stand}>
          Stand {nachweis.stand}, gedruckt von {wer?.name ?? 'unbekannt'}
          {wer !== null && ` (${rolle(wer.rolle)})`}.{' '}
          {nachweis.mit_internem
            ? 'Mit internen Notizen: nicht zur Weitergabe bestimmt.'
            : 'Ohne interne Notizen.'}{' '}
          Alle Zeiten in deutscher Ortszeit mit Abstand zur koordinierten Weltzeit (UTC), nach der
          Uhr des Datenbankservers.
        </p>
      </header>
      <section>
        <h2>Meldung</h2>
        <dl className={stil.angaben}>
          <Angabe wort="Eingegangen">{a.eingegangen}</Angabe>
          <Angabe wort="Über">{quelle(a.quelle)}</Angabe>
          <Angabe wort="Gemeldet von">{a.melder || 'unbekannt'}</Angabe>
          <Angabe wort="Objekt">{ort(a.objekt, a.anschrift)}</Angabe>
          <Angabe wort="Einheit">{a.einheit}</Angabe>
          <Angabe wort="Stelle">{a.ort}</Angabe>
          <Angabe wort="Art">{art}</Angabe>
          <Angabe wort="Priorität">{prioritaet(a.prioritaet)}</Angabe>
          <Angabe wort="Zuständig">{zustaendigkeit(a.zustaendigkeit)}</Angabe>
          <Angabe wort="Status">{anfrageStatus(a.status).wort}</Angabe>
          <Angabe wort="Erledigt am">{a.erledigt_am}</Angabe>
          <Angabe wort="Maßnahme">{a.massnahme}</Angabe>
          <Angabe wort="Ausgeführt von">{a.ausgefuehrt_von}</Angabe>
          <Angabe wort="Zurückgenommen">{a.zurueckgenommen}</Angabe>
        </dl>
        <div className={stil.text}>{a.beschreibung || 'Ohne Beschreibung.'}</div>
        {nachweis.mail !== null && <Herkunft mail={nachweis.mail} />}
      </section>
      <section>
        <h2>Verlauf</h2>
        <ol className={stil.verlauf}>
          {nachweis.verlauf.map((e, nr) => (
            <Eintrag key={nr} e={e} />
          ))}
        </ol>
      </section>
      <section>
        <h2>Dateien</h2>
        {nachweis.dateien.length === 0 ? <p>Keine.</p> : <Dateiliste dateien={nachweis.dateien} />}
      </section>
    </article>
  );
}

/** Many houses are called by their street. */
const ort = (objekt: string | null, anschrift: string | null): string =>
  anschrift !== null && objekt !== null && anschrift.startsWith(objekt)
    ? anschrift
    : [objekt, anschrift].filter(Boolean).join(', ');

function Angabe({ wort, children }: { wort: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{wort}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Herkunft({ mail }: { mail: Maileingang }) {
  return (
    <p className={stil.klein}>
      E-Mail von {mail.absender ?? 'unbekannt'}, empfangen {mail.eingegangen},{' '}
      {groesse(mail.groesse)}. Prüfung des Absenders: {mail.pruefung ?? 'keine.'} SHA-256 der
      unveränderten E-Mail: <code>{mail.sha256}</code>
    </p>
  );
}

const ART: Record<string, string> = {
  nachricht: 'Nachricht',
  intern: 'Interne Notiz',
  vermerk: 'Vermerk',
  eigentuemer: 'Nachricht zwischen Verwaltung und Eigentümer',
};

const adresse = (absender: string | null | undefined): string =>
  absender == null || absender === '' ? 'ohne Adresse' : absender;

function ueberschrift(e: Ereignis): string {
  if (e.art === 'versand') {
    const was = versandStatus(e.nach ?? '').wort;
    return `E-Mail an ${e.wer || 'unbekannt'} (${adresse(e.absender)}): ${was}`;
  }
  const wer = [e.wer, e.rolle === 'system' ? '' : rolle(e.rolle)].filter(Boolean).join(', ');
  if (e.art !== 'status') return `${ART[e.art] ?? e.art} von ${wer}`;
  const nach = anfrageStatus(e.nach ?? '').wort;
  return e.von == null
    ? `Angelegt (${nach}) durch ${wer}`
    : `Status ${anfrageStatus(e.von).wort} → ${nach} durch ${wer}`;
}

function Eintrag({ e }: { e: Ereignis }) {
  return (
    <li>
      <p className={stil.zeit}>{e.zeit}</p>
      <div>
        <p className={stil.wer}>{ueberschrift(e)}</p>
        {e.text !== '' && <div className={stil.text}>{e.text}</div>}
        {e.zitat != null && e.zitat !== '' && (
          <div className={stil.text}>
            <em>Zitiert:</em> {e.zitat}
          </div>
        )}
        {e.grund != null && <p className={stil.klein}>Grund: {e.grund}</p>}
        {e.mail_sha256 != null && (
          <p className={stil.klein}>
            E-Mail von {e.absender ?? 'unbekannt'}, empfangen {e.eingegangen}. Prüfung des
            Absenders: {e.pruefung ?? 'keine.'} SHA-256: <code>{e.mail_sha256}</code>
          </p>
        )}
        {e.zurueckgenommen != null && (
          <p className={stil.klein}>Zurückgenommen {e.zurueckgenommen}.</p>
        )}
      </div>
    </li>
  );
}

function Dateiliste({ dateien }: { dateien: readonly Datei[] }) {
  return (
    <ul className={stil.dateien}>
      {dateien.map((d, nr) => (
        <li key={nr}>
          <strong>{d.dateiname || 'ohne Namen'}</strong> ({d.medientyp}, {groesse(d.groesse)}
          {d.aufnahme !== null && `, laut Angabe ${d.aufnahme} aufgenommen`}
          {d.intern && ', intern'}), angehängt {d.angehaengt}
          {d.von !== null && ` von ${d.von}`}
          <br />
          SHA-256: <code>{d.sha256}</code>
        </li>
      ))}
    </ul>
  );
}
