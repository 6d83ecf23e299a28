import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useRealtimeInvalidation } from '@/gemeinsam/echtzeit/useRealtimeInvalidation';
import { KontoSeite } from '@/gemeinsam/konto/KontoSeite';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { KeinZugriff } from '@/gemeinsam/zustaende/KeinZugriff';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { AnfragenSeite } from './anfragen/AnfragenSeite';
import { EmailSeite } from './einstellungen/email/EmailSeite';
import { FristenSeite } from './einstellungen/fristen/FristenSeite';
import { RegelnSeite } from './einstellungen/regeln/RegelnSeite';
import { KontenSeite } from './konten/KontenSeite';
import { PosteingangSeite } from './posteingang/PosteingangSeite';
import { CockpitRahmen } from './rahmen/CockpitRahmen';
import { Einzelseite } from './rahmen/Einzelseite';
import { VersandSeite } from './versand/VersandSeite';

// Not part of the first load.
const VorlagenSeite = lazy(async () => ({
  default: (await import('./einstellungen/vorlagen/VorlagenSeite')).VorlagenSeite,
}));
const TelefonSeite = lazy(async () => ({
  default: (await import('./einstellungen/telefon/TelefonSeite')).TelefonSeite,
}));
const ErfassenSeite = lazy(async () => ({
  default: (await import('./erfassen/ErfassenSeite')).ErfassenSeite,
}));
const AufgabenSeite = lazy(() => import('./aufgaben/AufgabenSeite'));
// Opened a few times a year: not part of what every clerk loads every morning.
const StammdatenBereich = lazy(() => import('./stammdaten/StammdatenBereich'));

/** The room of the clerks and their head. */
export default function CockpitBereich() {
  useRealtimeInvalidation([
    'anfragen',
    'anfrage_nachrichten',
    'email_triage',
    'anwesenheiten',
    'aufgaben',
    'benutzerkonten',
    'dateien',
    'stammdaten',
    'versand',
  ]);
  return (
    <CockpitRahmen>
      <Switch>
        <Route path="/">
          <Redirect to="/anfragen" replace />
        </Route>
        <Route path="/anfragen/:id?">{({ id }) => <AnfragenSeite id={nummer(id)} />}</Route>
        <Route path="/aufgaben">
          <Suspense fallback={<Geruest />}>
            <AufgabenSeite />
          </Suspense>
        </Route>
        <Route path="/erfassen">
          <Einzelseite>
            <Suspense fallback={<Geruest />}>
              <ErfassenSeite />
            </Suspense>
          </Einzelseite>
        </Route>
        <Route path="/posteingang/:id?">{({ id }) => <PosteingangSeite id={nummer(id)} />}</Route>
        <Route path="/versand/adressen">
          <VersandSeite offen="adressen" />
        </Route>
        <Route path="/versand/:id?">{({ id }) => <VersandSeite offen={nummer(id)} />}</Route>
        <Route path="/einstellungen/regeln/:regel?">
          {({ regel }) => <RegelnSeite offen={regel ?? null} />}
        </Route>
        <Route path="/einstellungen/vorlagen/:ereignis?">
          {({ ereignis }) => (
            <Einzelseite breit>
              <Suspense fallback={<Geruest />}>
                <VorlagenSeite ereignis={ereignis ?? null} />
              </Suspense>
            </Einzelseite>
          )}
        </Route>
        <Route path="/einstellungen/telefon">
          <Einzelseite breit>
            <Suspense fallback={<Geruest />}>
              <TelefonSeite />
            </Suspense>
          </Einzelseite>
        </Route>
        <Route path="/einstellungen/email">
          <Einzelseite breit>
            <EmailSeite />
          </Einzelseite>
        </Route>
        <Route path="/einstellungen/fristen">
          <Einzelseite breit>
            <FristenSeite />
          </Einzelseite>
        </Route>
        <Route path="/einstellungen">
          <Redirect to="/einstellungen/regeln" replace />
        </Route>
        <Route path="/stammdaten/*?">
          <Einzelseite breit>
            <Suspense fallback={<Geruest />}>
              <StammdatenBereich />
            </Suspense>
          </Einzelseite>
        </Route>
        <Route path="/konten">
          <Einzelseite breit>
            <KontenSeite />
          </Einzelseite>
        </Route>
        <Route path="/konto">
          <Einzelseite>
            <KontoSeite />
          </Einzelseite>
        </Route>
        <Route path="/melden/:rest?">
          <Einzelseite>
            <KeinZugriff wer="Mietern" />
          </Einzelseite>
        </Route>
        <Route>
          <Einzelseite>
            <NichtGefunden />
          </Einzelseite>
        </Route>
      </Switch>
    </CockpitRahmen>
  );
}

/** The id in the address; null for none, NaN for nonsense (which finds nothing). */
const nummer = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);
