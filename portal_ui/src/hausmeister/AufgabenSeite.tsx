import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconCheck,
  IconMoodCheck,
  IconPhone,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { alsAnhaenge, tafel, type Aufgabe } from '@/gemeinsam/aufgaben/abfragen';
import { AufgabeMarken } from '@/gemeinsam/aufgaben/AufgabeMarken';
import { ErledigenDialog } from '@/gemeinsam/aufgaben/ErledigenDialog';
import { laeuft } from '@/gemeinsam/aufgaben/werte';
import { Anhaenge } from '@/gemeinsam/dateien/Anhaenge';
import { datum, heuteIso } from '@/gemeinsam/zeit/format';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import stil from './Auftraege.module.css';
import { Aufwand } from './offline/Aufwand';
import { mitWartenden } from './offline/mitWartenden';
import { useSchlange, useWartende } from './offline/schlange';
import { tun } from './offline/tun';
import { WartetMarke } from './offline/WartetMarke';

const GRUPPEN = [
  { status: 'in_arbeit', wort: 'In Arbeit' },
  { status: 'offen', wort: 'Offen' },
  { status: 'erledigt', wort: 'Zuletzt erledigt' },
] as const;

/** The tasks of the own area in the order of the board, what is begun first. */
export function AufgabenSeite() {
  useDocumentTitle('Aufgaben · Hausdraht');
  const liste = useQuery(tafel());
  const { akte } = useSchlange();
  if (liste.isPending) return <Geruest />;
  if (liste.data === undefined) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  const alle = mitWartenden(liste.data, akte);
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        Aufgaben
      </Title>
      {!alle.some(({ status }) => laeuft(status)) && (
        <Hinweisseite
          Symbol={IconMoodCheck}
          titel="Keine Aufgabe offen"
          text="Neue Aufgaben erscheinen von selbst."
        />
      )}
      {GRUPPEN.map(({ status, wort }) => {
        const aufgaben = alle.filter((a) => a.status === status);
        return (
          aufgaben.length > 0 && (
            <section key={status} aria-labelledby={`gruppe-${status}`}>
              <Title order={2} size="h5" mb="xs" id={`gruppe-${status}`}>
                {wort}
              </Title>
              <ul className={stil.liste}>
                {aufgaben.map((aufgabe) => (
                  <Zeile key={aufgabe.id} aufgabe={aufgabe} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Stack>
  );
}

/** One task with all that is needed to do it, and the next act. */
function Zeile({ aufgabe }: { aufgabe: Aufgabe }) {
  const [fertig, setFertig] = useState(false);
  const [fehler, setFehler] = useState<unknown>(null);
  const wartende = useWartende({ aufgabe_id: aufgabe.id });
  const schiebe = (status: 'offen' | 'in_arbeit') =>
    void tun({
      handlung: 'aufgabe_verschieben',
      angaben: { aufgabe_id: aufgabe.id, status, bisher: aufgabe.status },
      worum: aufgabe.titel,
    }).then(() => setFehler(null), setFehler);
  const wo = [aufgabe.objekte?.bezeichnung, aufgabe.einheiten?.bezeichnung].filter(Boolean);
  const telefon = /[+0][\d /()-]{5,}$/.exec(aufgabe.ansprechpartner)?.[0];
  return (
    <li className={stil.karte}>
      <span className={stil.oben}>
        <AufgabeMarken aufgabe={aufgabe} ohneStatus />
        <WartetMarke akte={wartende} />
      </span>
      <strong>{aufgabe.titel}</strong>
      {wo.length > 0 && <span className={stil.wo}>{wo.join(' · ')}</span>}
      {laeuft(aufgabe.status) ? (
        <Stack gap="xs">
          {aufgabe.beschreibung !== '' && <Text className="hd-text">{aufgabe.beschreibung}</Text>}
          {aufgabe.ansprechpartner !== '' &&
            (telefon === undefined ? (
              <Text>{aufgabe.ansprechpartner}</Text>
            ) : (
              <Anchor href={`tel:${telefon.replace(/[^\d+]/g, '')}`} className="hd-ziel">
                <IconPhone size={18} aria-hidden="true" />
                {aufgabe.ansprechpartner}
              </Anchor>
            ))}
          <Anhaenge anhaenge={alsAnhaenge(aufgabe)} />
          {aufgabe.anfragen !== null && (
            <Anchor
              component={Link}
              href={`/anfragen/${aufgabe.anfrage_id ?? ''}`}
              className="hd-ziel"
            >
              Zur Anfrage {aufgabe.anfragen.nummer}
            </Anchor>
          )}
          <Fehlermeldung fehler={fehler} />
          <Group grow>
            {aufgabe.status === 'offen' ? (
              <Button
                variant="default"
                px="xs"
                leftSection={<IconPlayerPlay size={20} aria-hidden="true" />}
                onClick={() => schiebe('in_arbeit')}
              >
                Beginnen
              </Button>
            ) : (
              <Button
                variant="default"
                px="xs"
                leftSection={<IconArrowBackUp size={20} aria-hidden="true" />}
                onClick={() => schiebe('offen')}
              >
                Zurücklegen
              </Button>
            )}
            <Button
              px="xs"
              leftSection={<IconCheck size={20} aria-hidden="true" />}
              onClick={() => setFertig(true)}
            >
              Erledigt
            </Button>
          </Group>
          <Aufwand bezug={{ aufgabe_id: aufgabe.id }} worum={aufgabe.titel} />
          <ErledigenDialog
            aufgabe={aufgabe}
            offen={fertig}
            schliessen={() => setFertig(false)}
            senden={({ erledigt_am, ...angaben }, { fotos }) =>
              tun({
                handlung: 'aufgabe_erledigen',
                angaben: {
                  aufgabe_id: aufgabe.id,
                  ...angaben,
                  ...(erledigt_am !== heuteIso() && { erledigt_am }),
                },
                fotos,
                worum: aufgabe.titel,
              })
            }
          />
        </Stack>
      ) : (
        <Text c="dimmed">
          {aufgabe.erledigt_am !== null && datum(aufgabe.erledigt_am)}
          {aufgabe.massnahme !== null && `: ${aufgabe.massnahme}`}
        </Text>
      )}
    </li>
  );
}
