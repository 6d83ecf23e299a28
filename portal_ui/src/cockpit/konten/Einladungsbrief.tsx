import { Button, Group } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { datum, heuteIso } from '@/gemeinsam/zeit/format';
import stil from './Einladungsbrief.module.css';

/** What the letter needs; the code exists nowhere else in clear text. */
export interface Brief {
  name: string;
  rolle: string;
  einladungscode: string;
  gueltig_bis: string;
}

interface Eigenschaften {
  brief: Brief;
  fertig: () => void;
}

const FUER_MIETER =
  'Sie können uns ab sofort online erreichen: Schäden melden, Fotos mitschicken und jederzeit sehen, wie weit Ihre Anfrage ist.';
const FUER_PRUEFER =
  'Für Sie ist ein Konto eingerichtet. Damit lesen Sie das Protokoll unserer Verwaltung: wer wann was getan und gesehen hat, mit Nachweisen.';
const FUER_PERSONAL =
  'Für Sie ist ein Konto eingerichtet. Damit bearbeiten Sie Anfragen am Rechner oder am Telefon.';

const FUER: Record<string, string> = { mieter: FUER_MIETER, pruefer: FUER_PRUEFER };

/** The invitation as an A4 letter: shown once, printed, put into an envelope. */
export function Einladungsbrief({ brief, fertig }: Eigenschaften) {
  const { mandant_name } = useSitzung();
  return (
    <>
      <Group justify="space-between" mb="md" className="hd-nicht-drucken">
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
          onClick={fertig}
        >
          Zurück zu den Konten
        </Button>
        <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => print()}>
          Brief drucken
        </Button>
      </Group>
      <article className={stil.blatt} aria-label="Einladungsbrief">
        <p className={stil.absender}>{mandant_name}</p>
        <p className={stil.anschrift}>{brief.name}</p>
        <p className={stil.datum}>{datum(heuteIso())}</p>
        <h1>Ihr Zugang zum Portal</h1>
        <p>Guten Tag {brief.name},</p>
        <p>{FUER[brief.rolle] ?? FUER_PERSONAL}</p>
        <ol>
          <li>
            Öffnen Sie <strong>{`${location.origin}/einladung`}</strong>
          </li>
          <li>
            Geben Sie diesen Code ein:
            <span className={stil.code} data-einladungscode>
              {brief.einladungscode}
            </span>
          </li>
          <li>Wählen Sie ein Passwort. Fertig.</li>
        </ol>
        <p>
          Der Code gilt bis {datum(heuteIso(new Date(brief.gueltig_bis)))} und nur einmal. Bitte
          geben Sie ihn an niemanden weiter; wir fragen Sie nie danach.
        </p>
        <p>Mit freundlichen Grüßen</p>
        <p>{mandant_name}</p>
      </article>
    </>
  );
}
