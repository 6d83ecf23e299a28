import { Button, Menu } from '@mantine/core';
import {
  IconBuilding,
  IconBuildingBroadcastTower,
  IconCheck,
  IconChecks,
  IconDotsVertical,
  IconEye,
  IconLayoutKanban,
  IconLock,
  IconMessage,
  IconPrinter,
  IconReportSearch,
  IconTool,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { AblehnenDialog } from '@/gemeinsam/anfragen/AblehnenDialog';
import { AbschliessenDialog } from '@/gemeinsam/anfragen/AbschliessenDialog';
import { AnnehmenDialog } from '@/gemeinsam/anfragen/AnnehmenDialog';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { RuecknahmeDialog } from '@/gemeinsam/anfragen/RuecknahmeDialog';
import { useAnfrageAkt } from '@/gemeinsam/anfragen/useAnfrageAkt';
import { useDarf } from '@/gemeinsam/api/darf';
import { istBeendet } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { AuftragDialog } from '../auftraege/AuftragDialog';
import { pfad } from '../protokoll/filter';
import { Taste } from '../tasten/Taste';
import { useTasten } from '../tasten/useTasten';
import stil from './AnfrageDetail.module.css';

const TeilnehmerDialog = lazy(async () => ({
  default: (await import('../beteiligte/TeilnehmerDialog')).TeilnehmerDialog,
}));

interface Eigenschaften {
  anfrage: Anfrage;
  antworten: () => void;
  notieren: () => void;
  /** Writes to the owner. */
  eigentuemer: () => void;
  /** Begins to wait for somebody, or goes on. */
  warten: () => void;
  /** Makes a task of it. */
  aufgabe: () => void;
}

type Dialog =
  'teilnehmer' | 'annehmen' | 'abschliessen' | 'ablehnen' | 'auftrag' | 'ruecknahme' | null;

/** The acts that the state allows, each with its key. */
export function Akte({
  anfrage,
  antworten,
  notieren,
  eigentuemer,
  warten,
  aufgabe,
}: Eigenschaften) {
  const [dialog, setDialog] = useState<Dialog>(null);
  const [, gehe] = useLocation();
  const nachweis = `/anfragen/${anfrage.id}/nachweis`;
  const protokoll = useDarf('protokoll');
  const annehmen = useAnfrageAkt('anfrage_akzeptieren');
  const offen = anfrage.status === 'offen';
  const inArbeit = anfrage.status === 'akzeptiert';
  const beendet = istBeendet(anfrage.status);
  // Something may be left to do after an end, too.
  const aufgabeMoeglich = !beendet || anfrage.status === 'abgeschlossen';
  useTasten({
    // A single key is quickly hit by mistake and an acceptance is final: it asks first.
    ...(offen ? { a: () => setDialog('annehmen') } : {}),
    ...(inArbeit ? { c: () => setDialog('abschliessen') } : {}),
    ...(beendet
      ? {}
      : {
          x: () => setDialog('ablehnen'),
          r: antworten,
          d: () => setDialog('auftrag'),
          w: warten,
        }),
    ...(aufgabeMoeglich ? { t: aufgabe } : {}),
    n: notieren,
    g: () => gehe(nachweis),
    o: eigentuemer,
  });
  const zu = () => setDialog(null);
  return (
    <>
      <div className={`${stil.akte ?? ''} hd-nicht-drucken`} role="toolbar" aria-label="Handlungen">
        {offen && (
          <Button
            size="sm"
            loading={annehmen.isPending}
            leftSection={<IconCheck size={18} aria-hidden="true" />}
            rightSection={<Taste wert="a" />}
            onClick={() => annehmen.mutate({ anfrage_id: anfrage.id })}
          >
            Annehmen
          </Button>
        )}
        {inArbeit && (
          <Button
            size="sm"
            leftSection={<IconChecks size={18} aria-hidden="true" />}
            rightSection={<Taste wert="c" />}
            onClick={() => setDialog('abschliessen')}
          >
            Abschließen
          </Button>
        )}
        {!beendet && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconMessage size={18} aria-hidden="true" />}
            rightSection={<Taste wert="r" />}
            onClick={antworten}
          >
            Antworten
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          leftSection={<IconLock size={18} aria-hidden="true" />}
          rightSection={<Taste wert="n" />}
          onClick={notieren}
        >
          Interne Notiz
        </Button>
        {!beendet && (
          <Button
            size="sm"
            variant="default"
            rightSection={<Taste wert="x" />}
            onClick={() => setDialog('ablehnen')}
          >
            Ablehnen
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="sm" variant="default" px="xs" aria-label="Weitere Handlungen">
              <IconDotsVertical size={18} aria-hidden="true" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              disabled={!aufgabeMoeglich}
              leftSection={<IconLayoutKanban size={16} aria-hidden="true" />}
              rightSection={<Taste wert="t" />}
              onClick={aufgabe}
            >
              Aufgabe anlegen
            </Menu.Item>
            <Menu.Item
              leftSection={<IconBuilding size={16} aria-hidden="true" />}
              rightSection={<Taste wert="o" />}
              onClick={eigentuemer}
            >
              An den Eigentümer schreiben
            </Menu.Item>
            <Menu.Item
              disabled={beendet}
              leftSection={<IconTool size={16} aria-hidden="true" />}
              rightSection={<Taste wert="d" />}
              onClick={() => setDialog('auftrag')}
            >
              Auftrag an Dienstleister
            </Menu.Item>
            <Menu.Item
              disabled={beendet || anfrage.objekt_id === null || anfrage.kategorie !== 'schaden'}
              leftSection={<IconBuildingBroadcastTower size={16} aria-hidden="true" />}
              onClick={() =>
                gehe(
                  `/stoerungen?anfrage=${anfrage.id}&objekt=${anfrage.objekt_id}&art=${anfrage.schadensart}`,
                )
              }
            >
              Störung im ganzen Haus
            </Menu.Item>
            <Menu.Item
              leftSection={<IconEye size={16} aria-hidden="true" />}
              onClick={() => setDialog('teilnehmer')}
            >
              Wer liest mit?
            </Menu.Item>
            <Menu.Item disabled={beendet} onClick={() => setDialog('ruecknahme')}>
              Rücknahme durch den Mieter erfassen
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPrinter size={16} aria-hidden="true" />}
              rightSection={<Taste wert="g" />}
              component={Link}
              href={nachweis}
            >
              Als Nachweis drucken
            </Menu.Item>
            {protokoll === true && (
              <Menu.Item
                leftSection={<IconReportSearch size={16} aria-hidden="true" />}
                component={Link}
                href={pfad({ art: 'verwaltung.anfragen', objekt: String(anfrage.id) })}
              >
                Verlauf im Protokoll
              </Menu.Item>
            )}
            {protokoll === true && anfrage.melder_person_id !== null && (
              <Menu.Item component={Link} href={pfad({ person: anfrage.melder_person_id })}>
                Meldende Person im Protokoll
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <Fehlermeldung fehler={annehmen.error} />
      {dialog === 'teilnehmer' && (
        <Suspense>
          <TeilnehmerDialog anfrageId={anfrage.id} schliessen={zu} />
        </Suspense>
      )}
      <AnnehmenDialog anfrage={anfrage} offen={dialog === 'annehmen'} schliessen={zu} />
      <AbschliessenDialog anfrage={anfrage} offen={dialog === 'abschliessen'} schliessen={zu} />
      <AblehnenDialog anfrage={anfrage} offen={dialog === 'ablehnen'} schliessen={zu} />
      <AuftragDialog anfrage={anfrage} offen={dialog === 'auftrag'} schliessen={zu} />
      <RuecknahmeDialog anfrage={anfrage} offen={dialog === 'ruecknahme'} schliessen={zu} />
    </>
  );
}
