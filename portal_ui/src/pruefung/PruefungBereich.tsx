import { IconReportSearch, IconUser } from '@tabler/icons-react';
import { lazy, Suspense, type CSSProperties } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { MobilRahmen, type Ziel } from '@/gemeinsam/rahmen/MobilRahmen';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { KeinZugriff } from '@/gemeinsam/zustaende/KeinZugriff';

const KontoSeite = lazy(async () => ({
  default: (await import('@/gemeinsam/konto/KontoSeite')).KontoSeite,
}));
const ProtokollSeite = lazy(() => import('@/cockpit/protokoll/ProtokollSeite'));
const SicherheitSeite = lazy(() => import('@/gemeinsam/sicherheit/SicherheitSeite'));

const ZIELE: readonly Ziel[] = [
  { pfad: '/protokoll', wort: 'Protokoll', Symbol: IconReportSearch },
  { pfad: '/konto', wort: 'Konto', Symbol: IconUser },
];

// Sentences and tables of the log want more room than a phone's page on a desk.
const BREIT = { '--hd-inhalt': '72rem' } as CSSProperties;

/** The auditor's room: the log and the own account, nothing else. */
export default function PruefungBereich() {
  return (
    <div style={BREIT}>
      {/* Nothing here is live: no word about the connection. */}
      <MobilRahmen ziele={ZIELE} verbindung={null}>
        <Suspense fallback={<Geruest />}>
          <Switch>
            <Route path="/">
              <Redirect to="/protokoll" replace />
            </Route>
            <Route path="/protokoll">
              <ProtokollSeite />
            </Route>
            <Route path="/konto">
              <KontoSeite />
            </Route>
            <Route path="/konto/sicherheit">
              <SicherheitSeite />
            </Route>
            <Route>
              <KeinZugriff wer="der Verwaltung" />
            </Route>
          </Switch>
        </Suspense>
      </MobilRahmen>
    </div>
  );
}
