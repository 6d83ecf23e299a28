import { Anchor, Group } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconClick } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link, useSearch } from 'wouter';
import { useStatusToast } from '@/gemeinsam/anfragen/useStatusToast';
import { Fehlergrenze } from '@/gemeinsam/zustaende/Fehlergrenze';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { ansichtAus, ANSICHTEN } from './ansichten';
import { AnfrageLaden } from './AnfrageLaden';
import { AnfragenListe } from './AnfragenListe';
import stil from '../liste/Liste.module.css';

/** List in the middle, the open Anfrage on the right. */
export function AnfragenSeite({ id }: { id: number | null }) {
  const suche = useSearch();
  const ansicht = ansichtAus(suche);
  const detail = useRef<HTMLDivElement>(null);
  const titel = ANSICHTEN.find((a) => a.wert === ansicht)?.wort ?? '';
  useDocumentTitle(`${titel} · Hausdraht`);
  useStatusToast(id === null ? [] : [id]);
  return (
    <div className={stil.seite} data-offen={id !== null || undefined}>
      <h1 className="hd-nur-vorlesen">Anfragen</h1>
      <AnfragenListe key={ansicht} ansicht={ansicht} offen={id} />
      <section ref={detail} className={stil.detail} aria-label="Geöffnete Anfrage">
        <Anchor
          component={Link}
          href={`/anfragen?ansicht=${ansicht}`}
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
