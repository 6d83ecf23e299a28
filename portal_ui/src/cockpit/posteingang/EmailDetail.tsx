import { Paper } from '@mantine/core';
import { Druckkopf } from '@/gemeinsam/anfragen/Druckkopf';
import { Zitat } from '@/gemeinsam/anfragen/Zitat';
import { Absenderpruefung } from './Absenderpruefung';
import { Anwesende } from './Anwesende';
import type { Auswahl } from './ansichten';
import { Entscheidung } from './Entscheidung';
import { Entscheidungsverlauf } from './Entscheidungsverlauf';
import { Hervorholen } from './Hervorholen';
import { Mailanhaenge } from './Mailanhaenge';
import { Mailkopf } from './Mailkopf';
import type { Email } from './modell';
import { useVorauslesen } from './useVorauslesen';
import { Warum } from './Warum';
import { WegDerMail } from './WegDerMail';
import stil from './EmailDetail.module.css';

/** The mail on the left, the decision and its way on the right. */
export function EmailDetail({ email, auswahl }: { email: Email; auswahl: Auswahl }) {
  const wartet = email.status === 'manuell';
  useVorauslesen(auswahl, email.id);
  return (
    <article className={stil.blatt}>
      <Druckkopf titel="E-Mail" />
      <div className={stil.mail}>
        {wartet && <Anwesende emailId={email.id} />}
        <Mailkopf email={email} />
        <Absenderpruefung pruefung={email.pruefung} />
        <Paper p="md" withBorder component="section" aria-label="Text der E-Mail">
          <div className="hd-text">
            {email.inhalt === null || email.inhalt.trim() === ''
              ? 'Diese E-Mail enthält keinen lesbaren Text.'
              : email.inhalt}
          </div>
          <Zitat text={email.zitat} />
          <Zitat wort="Signatur anzeigen" text={email.signatur} />
        </Paper>
        <Mailanhaenge email={email} />
      </div>
      <aside
        id="entscheidung"
        tabIndex={-1}
        className={`${stil.entscheidung ?? ''} hd-nicht-drucken`}
        aria-label="Entscheidung"
      >
        {wartet && <Entscheidung email={email} auswahl={auswahl} />}
        <Hervorholen email={email} />
        <Entscheidungsverlauf emailId={email.id} />
        <Warum email={email} />
        <WegDerMail email={email} offen={!wartet} />
      </aside>
    </article>
  );
}
