import { Anchor, Group } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconMailForward } from '@tabler/icons-react';
import { Link, useSearch } from 'wouter';
import { Fehlergrenze } from '@/gemeinsam/zustaende/Fehlergrenze';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Adressen } from './Adressen';
import { ansichtAus } from './modell';
import { VersandDetail } from './VersandDetail';
import { VersandListe } from './VersandListe';
import stil from '../liste/Liste.module.css';

interface Eigenschaften {
  /** A mail, the addresses at which nothing arrives, or nothing. */
  offen: number | 'adressen' | null;
}

/** Outgoing mail: what was sent, what waits, what failed and why. */
export function VersandSeite({ offen }: Eigenschaften) {
  const ansicht = ansichtAus(useSearch());
  useDocumentTitle('Versand · Hausdraht');
  return (
    <div className={stil.seite} data-offen={offen !== null || undefined}>
      <h1 className="hd-nur-vorlesen">Versand</h1>
      <VersandListe ansicht={ansicht} offen={offen === 'adressen' ? null : offen} />
      <section className={stil.detail} aria-label="Geöffnete E-Mail">
        <Anchor
          component={Link}
          href={`/versand?ansicht=${ansicht}`}
          className={`${stil.zurueck ?? ''} hd-nicht-drucken`}
        >
          <Group gap={6} p="md">
            <IconArrowLeft size={18} aria-hidden="true" />
            Zur Liste
          </Group>
        </Anchor>
        {offen === null ? (
          <Hinweisseite
            Symbol={IconMailForward}
            titel="Keine E-Mail geöffnet"
            text="Links steht jede E-Mail, die das System an Mieter und Eigentümer schreibt, mit ihrem Stand."
          />
        ) : (
          <Fehlergrenze key={offen}>
            {offen === 'adressen' ? <Adressen /> : <VersandDetail id={offen} />}
          </Fehlergrenze>
        )}
      </section>
    </div>
  );
}
