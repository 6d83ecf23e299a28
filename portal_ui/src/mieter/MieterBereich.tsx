import { IconHelpCircle, IconHome, IconListDetails, IconUser } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { useStatusToast } from '@/gemeinsam/anfragen/useStatusToast';
import { useRealtimeInvalidation } from '@/gemeinsam/echtzeit/useRealtimeInvalidation';
import { MobilRahmen, type Ziel } from '@/gemeinsam/rahmen/MobilRahmen';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { KeinZugriff } from '@/gemeinsam/zustaende/KeinZugriff';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { AnfrageSeite } from './anfragen/AnfrageSeite';
import { AnfragenSeite } from './anfragen/AnfragenSeite';
import { AushangSeite } from './aushaenge/AushangSeite';
import { HilfeSeite } from './hilfe/HilfeSeite';
import { MeldenSeite } from './melden/MeldenSeite';
import { StartSeite } from './start/StartSeite';

const MieterKontoSeite = lazy(async () => ({
  default: (await import('./konto/MieterKontoSeite')).MieterKontoSeite,
}));
const SicherheitSeite = lazy(() => import('@/gemeinsam/sicherheit/SicherheitSeite'));

const ZIELE: readonly Ziel[] = [
  { pfad: '/', wort: 'Start', Symbol: IconHome },
  { pfad: '/anfragen', wort: 'Anfragen', Symbol: IconListDetails },
  { pfad: '/hilfe', wort: 'Hilfe', Symbol: IconHelpCircle },
  { pfad: '/konto', wort: 'Konto', Symbol: IconUser },
];

/** The tenant's room. */
export default function MieterBereich() {
  useRealtimeInvalidation([
    'anfragen',
    'anfrage_nachrichten',
    'aushaenge',
    'dateien',
    'sammelstoerungen',
  ]);
  useStatusToast('eigene');
  return (
    <MobilRahmen ziele={ZIELE}>
      <Switch>
        <Route path="/" component={StartSeite} />
        <Route path="/anfragen" component={AnfragenSeite} />
        <Route path="/anfragen/:id">{({ id }) => <AnfrageSeite key={id} id={Number(id)} />}</Route>
        <Route path="/aushaenge/:id">{({ id }) => <AushangSeite key={id} id={Number(id)} />}</Route>
        <Route path="/melden/:schritt?" component={MeldenSeite} />
        <Route path="/hilfe" component={HilfeSeite} />
        <Route path="/konto">
          <Suspense fallback={<Geruest />}>
            <MieterKontoSeite />
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
        <Route path="/versand/:rest?">
          <KeinZugriff wer="der Verwaltung" />
        </Route>
        <Route path="/einstellungen/*?">
          <KeinZugriff wer="der Verwaltung" />
        </Route>
        <Route>
          <NichtGefunden />
        </Route>
      </Switch>
    </MobilRahmen>
  );
}
