import { Anchor, Button, Group } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { zeitGenau } from '@/gemeinsam/zeit/format';
import { nachweisLaden } from './abfragen';
import { pfad } from './filter';
import type { Eintrag } from './modell';
import stil from './Protokoll.module.css';
import { akteur, rolleInWorten } from './saetze';
import { Vergleich } from './Vergleich';
import { artVon } from './woerter';

function Angabe({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** From one entry on to the history of its object, its person, its account. */
function Wege({ eintrag: e }: { eintrag: Eintrag }) {
  const wege: [string, string][] = [];
  if (e.anfrage_id !== null) {
    wege.push([
      `Verlauf: ${e.bezeichnung ?? 'diese Anfrage'}`,
      pfad({ art: 'verwaltung.anfragen', objekt: String(e.anfrage_id) }),
    ]);
  }
  if (e.objekt !== null && e.tabelle !== 'verwaltung.anfragen') {
    wege.push(['Verlauf dieses Objekts', pfad({ art: e.tabelle, objekt: e.objekt })]);
  }
  if (e.person_id !== null) wege.push(['Alles zu dieser Person', pfad({ person: e.person_id })]);
  if (e.benutzerkonto_id !== null) {
    wege.push([`Was ${akteur(e)} tat`, pfad({ konto: e.benutzerkonto_id })]);
  }
  return (
    <Group gap="md" className="hd-nicht-drucken">
      {wege.map(([wort, ziel]) => (
        <Anchor key={ziel} component={Link} href={ziel} className="hd-ziel" size="sm">
          {wort}
        </Anchor>
      ))}
    </Group>
  );
}

/** Everything an entry says, and its proof. */
export function Einzelheiten({ eintrag: e }: { eintrag: Eintrag }) {
  const nachweis = useMutation({ mutationFn: () => nachweisLaden(e) });
  return (
    <div id={`einzelheiten-${e.id}`} className={stil.einzelheiten}>
      <Vergleich eintrag={e} />
      <dl className={stil.angaben}>
        <Angabe name="Zeitpunkt">
          {zeitGenau(e.am)} <span className={stil.leise}>({e.am})</span>
        </Angabe>
        <Angabe name="Wer">
          {akteur(e)}, {rolleInWorten(e.rolle)}
          {e.benutzerkonto_id !== null && ` (Konto ${e.benutzerkonto_id})`}
        </Angabe>
        <Angabe name="Objekt">
          {artVon(e.tabelle).wort}
          {e.objekt !== null && `, Kennung ${e.objekt}`}{' '}
          <span className={stil.leise}>
            ({e.tabelle}
            {e.schluessel !== null && ` ${JSON.stringify(e.schluessel)}`})
          </span>
        </Angabe>
        {e.adresse !== null && <Angabe name="Netz">{e.adresse}</Angabe>}
        {e.anforderung !== null && <Angabe name="Anforderung">{e.anforderung}</Angabe>}
        <Angabe name="Login der Datenbank">{e.anmeldename}</Angabe>
        {e.dienst !== null && <Angabe name="Programm">{e.dienst}</Angabe>}
        <Angabe name="Eintrag">{e.id}</Angabe>
        <Angabe name="Siegel">{e.siegel_nr ?? 'noch nicht versiegelt'}</Angabe>
      </dl>
      <Wege eintrag={e} />
      <Fehlermeldung fehler={nachweis.error} />
      <Button
        className="hd-nicht-drucken"
        size="sm"
        variant="default"
        loading={nachweis.isPending}
        leftSection={<IconCertificate size={18} aria-hidden="true" />}
        onClick={() => nachweis.mutate()}
      >
        Nachweis laden
      </Button>
    </div>
  );
}
