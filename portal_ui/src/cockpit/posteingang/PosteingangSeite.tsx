import { useDocumentTitle } from '@mantine/hooks';
import { IconMailOpened } from '@tabler/icons-react';
import { useSearch } from 'wouter';
import { Fehlergrenze } from '@/gemeinsam/zustaende/Fehlergrenze';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ansage } from './Ansage';
import { auswahlAus } from './ansichten';
import { EmailLaden } from './EmailLaden';
import { EmailListe } from './EmailListe';
import { Handleiste } from './Handleiste';
import { Ruecknahmeleiste } from './Ruecknahmeleiste';
import { ZuletztListe } from './ZuletztListe';
import stil from '../liste/Liste.module.css';
import eigen from './PosteingangSeite.module.css';

/** Incoming mail: what waits for a decision, and the way every single one took. */
export function PosteingangSeite({ id }: { id: number | null }) {
  const auswahl = auswahlAus(useSearch());
  useDocumentTitle('Posteingang · Hausdraht');
  return (
    <div className={eigen.seite}>
      <h1 className="hd-nur-vorlesen">Posteingang</h1>
      <div
        className={`${stil.seite ?? ''} ${eigen.spalten ?? ''}`}
        data-offen={id !== null || undefined}
      >
        {auswahl.ansicht === 'zuletzt' ? (
          <ZuletztListe auswahl={auswahl} offen={id} />
        ) : (
          <EmailListe key={auswahl.ansicht} auswahl={auswahl} offen={id} />
        )}
        <section className={stil.detail} aria-label="Geöffnete E-Mail">
          <Handleiste auswahl={auswahl} offen={id} />
          {id === null ? (
            <Hinweisseite
              Symbol={IconMailOpened}
              titel="Keine E-Mail geöffnet"
              text="Links steht, was ein Mensch entscheiden muss: die am längsten wartende E-Mail zuerst. Mit j öffnen Sie die nächste, alle Tasten zeigt ?."
            />
          ) : (
            <Fehlergrenze key={id}>
              <EmailLaden id={id} auswahl={auswahl} />
            </Fehlergrenze>
          )}
        </section>
      </div>
      <Ruecknahmeleiste />
      <Ansage />
    </div>
  );
}
