import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useRealtimeInvalidation } from '@/gemeinsam/echtzeit/useRealtimeInvalidation';
import { usePushAbgleich } from '@/gemeinsam/push/usePushAbgleich';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { KeinZugriff } from '@/gemeinsam/zustaende/KeinZugriff';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { AnfragenSeite } from './anfragen/AnfragenSeite';
import { CockpitRahmen } from './rahmen/CockpitRahmen';
import { Einzelseite } from './rahmen/Einzelseite';

// Not part of what every clerk loads every morning.
const EmailSeite = lazy(async () => ({
  default: (await import('./einstellungen/email/EmailSeite')).EmailSeite,
}));
const FristenSeite = lazy(async () => ({
  default: (await import('./einstellungen/fristen/FristenSeite')).FristenSeite,
}));
const RegelnSeite = lazy(async () => ({
  default: (await import('./einstellungen/regeln/RegelnSeite')).RegelnSeite,
}));
const KontenSeite = lazy(async () => ({
  default: (await import('./konten/KontenSeite')).KontenSeite,
}));
const TextbausteineSeite = lazy(async () => ({
  default: (await import('./einstellungen/textbausteine/TextbausteineSeite')).TextbausteineSeite,
}));
const VersandSeite = lazy(async () => ({
  default: (await import('./versand/VersandSeite')).VersandSeite,
}));
const VorlagenSeite = lazy(async () => ({
  default: (await import('./einstellungen/vorlagen/VorlagenSeite')).VorlagenSeite,
}));
const TelefonSeite = lazy(async () => ({
  default: (await import('./einstellungen/telefon/TelefonSeite')).TelefonSeite,
}));
const ErfassenSeite = lazy(async () => ({
  default: (await import('./erfassen/ErfassenSeite')).ErfassenSeite,
}));
const MitteilungenAufGeraet = lazy(async () => ({
  default: (await import('@/gemeinsam/push/MitteilungenAufGeraet')).MitteilungenAufGeraet,
}));
const PosteingangSeite = lazy(async () => ({
  default: (await import('./posteingang/PosteingangSeite')).PosteingangSeite,
}));
const KontoSeite = lazy(async () => ({
  default: (await import('@/gemeinsam/konto/KontoSeite')).KontoSeite,
}));
const AufgabenSeite = lazy(() => import('./aufgaben/AufgabenSeite'));
const MieteransichtSeite = lazy(() => import('./mieteransicht/MieteransichtSeite'));
const NotdienstSeite = lazy(() => import('./einstellungen/notdienst/NotdienstSeite'));
const StoerungenSeite = lazy(() => import('./stoerungen/StoerungenSeite'));
const StoerungSeite = lazy(() => import('./stoerungen/StoerungSeite'));
const AushaengeSeite = lazy(() => import('./aushaenge/AushaengeSeite'));
const AushangSeite = lazy(() => import('./aushaenge/AushangSeite'));
const NachweisSeite = lazy(() => import('./nachweis/NachweisSeite'));
const ZahlenSeite = lazy(() => import('./zahlen/ZahlenSeite'));
const ProtokollSeite = lazy(() => import('./protokoll/ProtokollSeite'));
const SicherheitSeite = lazy(() => import('@/gemeinsam/sicherheit/SicherheitSeite'));
const StammdatenBereich = lazy(() => import('./stammdaten/StammdatenBereich'));

/** The room of the clerks and their head. */
export default function CockpitBereich() {
  useRealtimeInvalidation([
    'anfragen',
    'anfrage_nachrichten',
    'email_triage',
    'anwesenheiten',
    'aufgaben',
    'aushaenge',
    'benutzerkonten',
    'dateien',
    'sammelstoerungen',
    'stammdaten',
    'versand',
  ]);
  usePushAbgleich();
  return (
    <CockpitRahmen>
      <Suspense fallback={<Geruest />}>
        <Switch>
          <Route path="/">
            <Redirect to="/anfragen" replace />
          </Route>
          <Route path="/anfragen/:id/nachweis">
            {({ id }) => (
              <Einzelseite>
                <NachweisSeite id={Number(id)} />
              </Einzelseite>
            )}
          </Route>
          <Route path="/zahlen">
            <Einzelseite breit>
              <ZahlenSeite />
            </Einzelseite>
          </Route>
          <Route path="/anfragen/:id?">{({ id }) => <AnfragenSeite id={nummer(id)} />}</Route>
          <Route path="/aufgaben">
            <AufgabenSeite />
          </Route>
          <Route path="/stoerungen/:id">
            {({ id }) => (
              <Einzelseite breit>
                <StoerungSeite id={Number(id)} />
              </Einzelseite>
            )}
          </Route>
          <Route path="/stoerungen">
            <Einzelseite breit>
              <StoerungenSeite />
            </Einzelseite>
          </Route>
          <Route path="/aushaenge/:id">
            {({ id }) => (
              <Einzelseite breit>
                <AushangSeite id={Number(id)} />
              </Einzelseite>
            )}
          </Route>
          <Route path="/aushaenge">
            <Einzelseite breit>
              <AushaengeSeite />
            </Einzelseite>
          </Route>
          <Route path="/erfassen">
            <Einzelseite>
              <ErfassenSeite />
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
                <VorlagenSeite ereignis={ereignis ?? null} />
              </Einzelseite>
            )}
          </Route>
          <Route path="/einstellungen/textbausteine">
            <Einzelseite breit>
              <TextbausteineSeite />
            </Einzelseite>
          </Route>
          <Route path="/einstellungen/telefon">
            <Einzelseite breit>
              <TelefonSeite />
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
          <Route path="/einstellungen/notdienst">
            <Einzelseite breit>
              <NotdienstSeite />
            </Einzelseite>
          </Route>
          <Route path="/einstellungen">
            <Redirect to="/einstellungen/regeln" replace />
          </Route>
          <Route path="/stammdaten/*?">
            <Einzelseite breit>
              <StammdatenBereich />
            </Einzelseite>
          </Route>
          <Route path="/konten/:id/ansicht">
            {({ id }) => (
              <Einzelseite>
                <MieteransichtSeite id={Number(id)} />
              </Einzelseite>
            )}
          </Route>
          <Route path="/konten">
            <Einzelseite breit>
              <KontenSeite />
            </Einzelseite>
          </Route>
          <Route path="/protokoll">
            <Einzelseite breit>
              <ProtokollSeite />
            </Einzelseite>
          </Route>
          <Route path="/konto/sicherheit">
            <Einzelseite>
              <SicherheitSeite />
            </Einzelseite>
          </Route>
          <Route path="/konto">
            <Einzelseite>
              <KontoSeite>
                <MitteilungenAufGeraet />
              </KontoSeite>
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
      </Suspense>
    </CockpitRahmen>
  );
}

/** The id in the address; null for none, NaN for nonsense (which finds nothing). */
const nummer = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);
