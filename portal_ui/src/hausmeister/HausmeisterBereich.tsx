import { IconChecks, IconLayoutKanban, IconListCheck, IconUser } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useRealtimeInvalidation } from '@/gemeinsam/echtzeit/useRealtimeInvalidation';
import { usePushAbgleich } from '@/gemeinsam/push/usePushAbgleich';
import { MobilRahmen, type Ziel } from '@/gemeinsam/rahmen/MobilRahmen';
import { KeinZugriff } from '@/gemeinsam/zustaende/KeinZugriff';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { AuftraegeSeite } from './AuftraegeSeite';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { AufgabenSeite } from './AufgabenSeite';
import { AuftragSeite } from './AuftragSeite';
import { Uebertragungsband } from './offline/Uebertragungsband';
import { UebertragungSeite } from './offline/UebertragungSeite';
import { useErgebnisse } from './offline/useErgebnisse';
import { useOffline } from './offline/useOffline';
import { useVorhalten } from './offline/useVorhalten';

const KontoSeite = lazy(async () => ({
  default: (await import('@/gemeinsam/konto/KontoSeite')).KontoSeite,
}));
const MitteilungenAufGeraet = lazy(async () => ({
  default: (await import('@/gemeinsam/push/MitteilungenAufGeraet')).MitteilungenAufGeraet,
}));
const SicherheitSeite = lazy(() => import('@/gemeinsam/sicherheit/SicherheitSeite'));

const ZIELE: readonly Ziel[] = [
  { pfad: '/', wort: 'Aufträge', Symbol: IconListCheck },
  { pfad: '/aufgaben', wort: 'Aufgaben', Symbol: IconLayoutKanban },
  { pfad: '/erledigt', wort: 'Erledigt', Symbol: IconChecks },
  { pfad: '/konto', wort: 'Konto', Symbol: IconUser },
];

/** The caretaker's room, with or without reception. */
export default function HausmeisterBereich() {
  useRealtimeInvalidation(['anfragen', 'anfrage_nachrichten', 'aufgaben', 'dateien']);
  useErgebnisse();
  usePushAbgleich();
  const bereit = useOffline();
  useVorhalten(bereit);
  if (!bereit) return <Geruest />;
  return (
    <MobilRahmen ziele={ZIELE} verbindung={<Uebertragungsband />}>
      <Switch>
        <Route path="/">
          <AuftraegeSeite erledigt={false} />
        </Route>
        <Route path="/erledigt">
          <AuftraegeSeite erledigt />
        </Route>
        <Route path="/aufgaben">
          <AufgabenSeite />
        </Route>
        <Route path="/anfragen">
          <Redirect to="/" replace />
        </Route>
        <Route path="/anfragen/:id">{({ id }) => <AuftragSeite key={id} id={Number(id)} />}</Route>
        <Route path="/uebertragung">
          <UebertragungSeite />
        </Route>
        <Route path="/konto">
          <Suspense fallback={<Geruest />}>
            <KontoSeite>
              <MitteilungenAufGeraet />
            </KontoSeite>
          </Suspense>
        </Route>
        <Route path="/konto/sicherheit">
          <Suspense fallback={<Geruest />}>
            <SicherheitSeite />
          </Suspense>
        </Route>
        <Route path="/posteingang/:id?">
          <KeinZugriff wer="der Verwaltung" />
        </Route>
        <Route path="/konten">
          <KeinZugriff wer="der Verwaltung" />
        </Route>
        <Route>
          <NichtGefunden />
        </Route>
      </Switch>
    </MobilRahmen>
  );
}
