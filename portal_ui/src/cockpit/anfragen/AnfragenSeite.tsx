import { Anchor, Group } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconClick } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link, useSearch } from 'wouter';
import { useStatusToast } from '@/gemeinsam/anfragen/useStatusToast';
import { Fehlergrenze } from '@/gemeinsam/zustaende/Fehlergrenze';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { ANSICHTEN } from './ansichten';
import { alsFrage, auswahlAus, pfad } from './auswahl';
import { AnfrageLaden } from './AnfrageLaden';
import { AnfragenListe, type Listengriff } from './AnfragenListe';
import { Listenkopf } from './Listenkopf';
import stil from '../liste/Liste.module.css';

/** List in the middle, the open Anfrage on the right. */
export function AnfragenSeite({ id }: { id: number | null }) {
  const suche = useSearch();
  const auswahl = auswahlAus(suche);
  const detail = useRef<HTMLDivElement>(null);
  const liste = useRef<Listengriff>(null);
  const titel = ANSICHTEN.find((a) => a.wert === auswahl.ansicht)?.wort ?? '';
  useDocumentTitle(`${titel} · Hausdraht`);
  useStatusToast(id === null ? [] : [id]);
  return (
    <div className={stil.seite} data-offen={id !== null || undefined}>
      <h1 className="hd-nur-vorlesen">Anfragen</h1>
      <section className={`${stil.spalte ?? ''} hd-nicht-drucken`} aria-label="Liste der Anfragen">
        <Listenkopf auswahl={auswahl} offen={id} auswaehlen={() => liste.current?.auswaehlen()} />
        <AnfragenListe key={alsFrage(auswahl)} ref={liste} auswahl={auswahl} offen={id} />
      </section>
      <section ref={detail} className={stil.detail} aria-label="Geöffnete Anfrage">
        <Anchor
          component={Link}
          href={pfad(auswahl)}
          className={`${stil.zurueck ?? ''} hd-nicht-drucken`}
        >
          <Group gap={6} p="md">
            <IconArrowLeft size={18} aria-hidden="true" />
            Zur Liste
          </Group>
        </Anchor>
        {id === null ? (
          <Hinweisseite
            Symbol={IconClick}
            titel="Keine Anfrage geöffnet"
            text="Wählen Sie links eine Anfrage aus, mit der Maus oder mit j, k und Enter. Alle Tasten zeigt ?."
          />
        ) : (
          <Fehlergrenze key={id}>
            <AnfrageLaden id={id} />
          </Fehlergrenze>
        )}
      </section>
    </div>
  );
}
