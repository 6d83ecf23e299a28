import {
  IconAlarm,
  IconAlertCircle,
  IconArchive,
  IconBellRinging,
  IconBlockquote,
  IconBuilding,
  IconBuildingBroadcastTower,
  IconPhonePlus,
  IconHeadset,
  IconCalendarEvent,
  IconCalendarTime,
  IconChartBar,
  IconFileImport,
  IconMapPins,
  IconReportSearch,
  IconTool,
  IconUserShare,
  IconInbox,
  IconKeyboard,
  IconLayoutKanban,
  IconList,
  IconListCheck,
  IconMailCog,
  IconMailForward,
  IconTemplate,
  IconMailCheck,
  IconNotes,
  IconProgress,
  IconStack2,
  IconUser,
  IconUserCheck,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useDarf } from '@/gemeinsam/api/darf';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Marke } from '@/gemeinsam/gestaltung/Marke';
import { anzahlen } from '../anfragen/abfragen';
import { ANSICHTEN, type Ansicht } from '../anfragen/ansichten';
import { alsFrage, auswahlAus, nur, pfad } from '../anfragen/auswahl';
import { EigeneAnsichten } from '../anfragen/EigeneAnsichten';
import { manuelleMails } from '../posteingang/abfragen';
import { gescheiterte } from '../versand/abfragen';
import { Leistenziel } from './Leistenziel';
import stil from './CockpitRahmen.module.css';

const SYMBOLE: Record<Ansicht, typeof IconList> = {
  unbearbeitet: IconAlertCircle,
  bearbeitung: IconProgress,
  laufend: IconStack2,
  meine: IconUserCheck,
  faellig: IconAlarm,
  wiedervorlage: IconCalendarEvent,
  alle: IconList,
  beendet: IconArchive,
};

const STAMMDATEN = [
  { pfad: '/stammdaten/objekte', wort: 'Objekte', Symbol: IconBuilding },
  { pfad: '/stammdaten/bereiche', wort: 'Bereiche', Symbol: IconMapPins },
  { pfad: '/stammdaten/dienstleister', wort: 'Dienstleister', Symbol: IconTool },
  { pfad: '/stammdaten/vertretungen', wort: 'Vertretungen', Symbol: IconUserShare },
  { pfad: '/stammdaten/import', wort: 'Import', Symbol: IconFileImport },
] as const;

const EINSTELLUNGEN = [
  { pfad: '/einstellungen/regeln', wort: 'Regeln', Symbol: IconListCheck },
  { pfad: '/einstellungen/vorlagen', wort: 'Vorlagen', Symbol: IconTemplate },
  { pfad: '/einstellungen/textbausteine', wort: 'Textbausteine', Symbol: IconBlockquote },
  { pfad: '/einstellungen/fristen', wort: 'Fristen', Symbol: IconCalendarTime },
  { pfad: '/einstellungen/notdienst', wort: 'Notdienst', Symbol: IconBellRinging },
  { pfad: '/einstellungen/email', wort: 'E-Mail', Symbol: IconMailCog },
  { pfad: '/einstellungen/telefon', wort: 'Telefonassistent', Symbol: IconHeadset },
] as const;

/** Queues with counts; every number is a link to what it counts. */
export function Seitenleiste({ hilfe }: { hilfe: () => void }) {
  const { mandant_name, name, benutzerkonto_id } = useSitzung();
  const [ort] = useLocation();
  const suche = useSearch();
  const zahlen = useQuery(anzahlen(benutzerkonto_id)).data;
  const manuell = useQuery(manuelleMails()).data;
  const gescheitert = useQuery(gescheiterte()).data;
  const protokoll = useDarf('protokoll');
  const leiste = useRef<HTMLElement>(null);
  // On a narrow screen the bar scrolls: the place one is at comes into sight.
  useEffect(() => {
    const hier = leiste.current?.querySelector('[aria-current]');
    hier?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [ort, suche]);
  const beiAnfragen = ort === '/' || ort.startsWith('/anfragen');
  const frage = alsFrage(auswahlAus(suche));
  const beiPost = ort.startsWith('/posteingang');
  const alleMails = new URLSearchParams(suche).get('ansicht') === 'alle';
  return (
    <nav
      ref={leiste}
      aria-label="Hauptbereiche"
      className={`${stil.leiste ?? ''} hd-nicht-drucken`}
    >
      <div className={stil.name}>
        <Marke />
        <span>{mandant_name}</span>
      </div>
      <Leistenziel
        pfad="/erfassen"
        wort="Anfrage erfassen"
        Symbol={IconPhonePlus}
        hier={ort === '/erfassen'}
      />
      <div className={stil.gruppe}>Anfragen</div>
      {ANSICHTEN.map(({ wert, wort }) => (
        <Leistenziel
          key={wert}
          pfad={pfad(nur(wert))}
          wort={wort}
          Symbol={SYMBOLE[wert]}
          hier={beiAnfragen && frage === alsFrage(nur(wert))}
          zahl={zahlen?.[wert]}
          wichtig={wert === 'unbearbeitet' || wert === 'faellig' || wert === 'wiedervorlage'}
        />
      ))}
      <Leistenziel
        pfad="/aufgaben"
        wort="Aufgaben"
        Symbol={IconLayoutKanban}
        hier={ort.startsWith('/aufgaben')}
      />
      <Leistenziel
        pfad="/stoerungen"
        wort="Störungen"
        Symbol={IconBuildingBroadcastTower}
        hier={ort.startsWith('/stoerungen')}
      />
      <Leistenziel
        pfad="/aushaenge"
        wort="Aushänge"
        Symbol={IconNotes}
        hier={ort.startsWith('/aushaenge')}
      />
      <Leistenziel
        pfad="/zahlen"
        wort="Zahlen"
        Symbol={IconChartBar}
        hier={ort.startsWith('/zahlen')}
      />
      <EigeneAnsichten frage={beiAnfragen ? suche : null} />
      <div className={stil.gruppe}>E-Mail</div>
      <Leistenziel
        pfad="/posteingang"
        wort="Zu entscheiden"
        Symbol={IconInbox}
        hier={beiPost && !alleMails}
        zahl={manuell}
        wichtig
      />
      <Leistenziel
        pfad="/posteingang?ansicht=alle"
        wort="Alle E-Mails"
        Symbol={IconMailCheck}
        hier={beiPost && alleMails}
      />
      <Leistenziel
        pfad="/versand"
        wort="Versand"
        Symbol={IconMailForward}
        hier={ort.startsWith('/versand')}
        zahl={gescheitert === 0 ? undefined : gescheitert}
        wichtig
        bedeutung="fehlgeschlagen"
      />
      <div className={stil.gruppe}>Stammdaten</div>
      {STAMMDATEN.map(({ pfad, wort, Symbol }) => (
        <Leistenziel
          key={pfad}
          pfad={pfad}
          wort={wort}
          Symbol={Symbol}
          hier={ort.startsWith(pfad)}
        />
      ))}
      <div className={stil.gruppe}>Einstellungen</div>
      {EINSTELLUNGEN.map(({ pfad, wort, Symbol }) => (
        <Leistenziel
          key={pfad}
          pfad={pfad}
          wort={wort}
          Symbol={Symbol}
          hier={ort.startsWith(pfad)}
        />
      ))}
      <Leistenziel
        pfad="/konten"
        wort="Benutzerkonten"
        Symbol={IconUsersGroup}
        hier={ort === '/konten'}
      />
      {protokoll === true && (
        <Leistenziel
          pfad="/protokoll"
          wort="Protokoll"
          Symbol={IconReportSearch}
          hier={ort === '/protokoll'}
        />
      )}
      <div className={stil.fuss}>
        <button type="button" className={stil.ziel} onClick={hilfe}>
          <IconKeyboard size={20} aria-hidden="true" />
          <span>Tasten</span>
        </button>
        <Leistenziel pfad="/konto" wort={name} Symbol={IconUser} hier={ort === '/konto'} />
      </div>
    </nav>
  );
}
