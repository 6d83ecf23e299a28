import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from 'react';
import { Route, Router, Switch } from 'wouter';
import { abfragespeicher } from './api/abfragespeicher';
import { AnmeldenSeite } from './anmeldung/AnmeldenSeite';
import { EinladungSeite } from './anmeldung/EinladungSeite';
import { PasswortVergessenSeite } from './anmeldung/PasswortVergessenSeite';
import { PasswortZuruecksetzenSeite } from './anmeldung/PasswortZuruecksetzenSeite';
import { ErneutAnmelden } from './anmeldung/ErneutAnmelden';
import type { Sitzung } from './anmeldung/sitzung';
import { sitzungsspeicher } from './anmeldung/speicher';
import { useSitzungszustand } from './anmeldung/useSitzung';
import { umNavigation } from './verlassen/waechter';
import { Geruest } from './zustaende/Geruest';
import { Unerreichbar } from './zustaende/Unerreichbar';

const NotdienstLinkSeite = lazy(() => import('./notdienst/NotdienstLinkSeite'));
const MieterBereich = lazy(() => import('@/mieter/MieterBereich'));
const CockpitBereich = lazy(() => import('@/cockpit/CockpitBereich'));
const HausmeisterBereich = lazy(() => import('@/hausmeister/HausmeisterBereich'));
const PruefungBereich = lazy(() => import('@/pruefung/PruefungBereich'));

// Only where the Mandant demands a second factor that is missing.
const PflichtSeite = lazy(() => import('./sicherheit/PflichtSeite'));

// Somebody with the link of one order: no sign-in, and nothing of the rooms is loaded.
const AuftragLinkSeite = lazy(() => import('@/auftrag/AuftragLinkSeite'));

const BEREICH: Record<Sitzung['rolle'], ComponentType> = {
  mieter: MieterBereich,
  hausmeister: HausmeisterBereich,
  verwalter: CockpitBereich,
  leitung: CockpitBereich,
  pruefer: PruefungBereich,
};

/** Decides between the pages for everybody, the sign-in and the rooms of the roles. */
export function Rahmen() {
  return (
    <Router aroundNav={umNavigation}>
      <Switch>
        <Route path="/einladung" component={EinladungSeite} />
        <Route path="/passwort-vergessen" component={PasswortVergessenSeite} />
        <Route path="/passwort-zuruecksetzen" component={PasswortZuruecksetzenSeite} />
        <Route path="/notdienst">
          <Suspense fallback={<Geruest />}>
            <NotdienstLinkSeite />
          </Suspense>
        </Route>
        <Route path="/auftrag">
          <Suspense fallback={<Geruest />}>
            <AuftragLinkSeite />
          </Suspense>
        </Route>
        <Route component={Angemeldet} />
      </Switch>
    </Router>
  );
}

function Angemeldet() {
  const zustand = useSitzungszustand();
  const konto =
    'sitzung' in zustand
      ? `${zustand.sitzung.mandant_id}:${zustand.sitzung.benutzerkonto_id}`
      : null;
  useKontowechsel(konto);
  const fehlt = 'sitzung' in zustand && zustand.sitzung.zweitfaktor_fehlt === true;
  // Whoever was working already keeps the page behind the steps.
  const [arbeitet, setArbeitet] = useState<string | null>(null);
  if (!fehlt && arbeitet !== konto) setArbeitet(konto);

  switch (zustand.art) {
    case 'laedt':
      return <Geruest />;
    case 'unerreichbar':
      return <Unerreichbar erneut={() => sitzungsspeicher.starten()} />;
    case 'abgemeldet':
      return <AnmeldenSeite />;
    default: {
      const Bereich = BEREICH[zustand.sitzung.rolle];
      const hat = arbeitet === konto;
      return (
        <Suspense fallback={<Geruest />}>
          {(!fehlt || hat) && <Bereich key={konto} />}
          {fehlt && zustand.art === 'angemeldet' && <PflichtSeite ueber={hat} />}
          {zustand.art === 'abgelaufen' && <ErneutAnmelden />}
        </Suspense>
      );
    }
  }
}

/** What one account read must never flash up for the next one. */
function useKontowechsel(konto: string | null): void {
  const vorher = useRef(konto);
  useEffect(() => {
    if (vorher.current !== null && vorher.current !== konto) abfragespeicher.clear();
    vorher.current = konto;
  }, [konto]);
}
