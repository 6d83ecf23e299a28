import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import {
  IconBookmark,
  IconLink,
  IconMailQuestion,
  IconPlus,
  IconTrashX,
  IconBug,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Taste } from '../tasten/Taste';
import { useTasten } from '../tasten/useTasten';
import { textAus } from './angabe';
import type { Auswahl } from './ansichten';
import type { Email } from './modell';
import { useEmailAkt, type Urteil } from './useEmailAkt';
import { useVerfasser } from './useVerfasser';
import { mitVerfasser } from './verfasser';
import { Verfasserwahl } from './Verfasserwahl';
import { vorschlaege, wahlenAus } from './vorschlaege';
import { VerwerfenDialog } from './VerwerfenDialog';
import { lernhindernis, mitLernen, ohneDoppelte, type Wahl } from './wahl';
import { Wahlliste } from './Wahlliste';
import { Zielsuche } from './Zielsuche';
import stil from './Entscheidung.module.css';

/** What a person decides about a mail: numbered choices, a search, and the ways out. */
export function Entscheidung({ email, auswahl }: { email: Email; auswahl: Auswahl }) {
  const bestaetigt = email.absender !== null;
  const akt = useEmailAkt(email.id, auswahl);
  const angeboten = useQuery(vorschlaege(email.id));
  const [gefunden, setGefunden] = useState<Wahl[]>([]);
  const [eingabe, setEingabe] = useState('');
  const [schluessel, setSchluessel] = useState<string | null>(null);
  /** The choice that a hand touched, not the one that happened to stand first. */
  const [ausdruecklich, setAusdruecklich] = useState<string | null>(null);
  const [verwerfen, setVerwerfen] = useState(false);
  const [hinweis, setHinweis] = useState('');
  const suchfeld = useRef<HTMLInputElement>(null);
  const verfasserfeld = useRef<HTMLSelectElement>(null);
  const tafel = useRef<HTMLDivElement>(null);
  // What was searched for is meant; it stands above what was guessed.
  const wahlen = ohneDoppelte([
    ...gefunden,
    ...(angeboten.data === undefined ? [] : wahlenAus(angeboten.data, bestaetigt)),
  ]);
  const spamzahl = angeboten.data?.spam ?? 0;
  // Who a mail merely claims to be from is never the answer by itself: somebody has to choose.
  const gewaehlt =
    wahlen.find((w) => w.schluessel === schluessel) ?? (bestaetigt ? wahlen[0] : undefined);
  const anhaengen = gewaehlt?.urteil.art === 'anhaengen';
  const verfasser = useVerfasser(gewaehlt);
  const hindernis = lernhindernis(email);
  const lernziel =
    gewaehlt === undefined
      ? null
      : mitLernen(gewaehlt, verfasser, ausdruecklich === gewaehlt.schluessel);

  const aufnehmen = useCallback((neue: Wahl[]) => {
    setGefunden(neue);
    setSchluessel(neue[0]?.schluessel ?? null);
  }, []);
  const ausfuehren = (urteil: Urteil | null | undefined, sonst: string) => {
    if (akt.isPending) return;
    if (urteil == null) {
      setHinweis(sonst);
      if (wahlen.length === 0) suchfeld.current?.focus();
      return;
    }
    setHinweis('');
    akt.mutate(urteil);
  };
  const zuordnen = () =>
    ausfuehren(
      gewaehlt && mitVerfasser(gewaehlt.urteil, verfasser.verfasser),
      'Bitte wählen oder suchen Sie zuerst, wohin die E-Mail gehört.',
    );
  const neu = () =>
    ausfuehren(
      gewaehlt?.neu,
      'Bitte wählen oder suchen Sie zuerst die Person, für die eine Anfrage entstehen soll.',
    );
  const lernen = () => {
    if (hindernis !== null) setHinweis(hindernis);
    else
      ausfuehren(
        lernziel?.urteil,
        anhaengen
          ? 'Bitte wählen Sie zuerst unter „Geschrieben von“, wessen Adresse das ist.'
          : 'Bitte wählen oder suchen Sie zuerst die Person, der die Adresse gehört.',
      );
  };
  const spam = () => ausfuehren({ art: 'spam' }, '');
  const waehlen = (wahl: Wahl) => {
    setSchluessel(wahl.schluessel);
    setAusdruecklich(wahl.schluessel);
    setHinweis('');
  };
  useTasten({
    ...Object.fromEntries(
      wahlen.slice(0, 9).map((wahl, i) => [String(i + 1), () => waehlen(wahl)]),
    ),
    Enter: zuordnen,
    n: neu,
    l: lernen,
    w: () => verfasserfeld.current?.focus(),
    x: () => setVerwerfen(true),
    s: spam,
  });

  return (
    <Paper p="md" withBorder ref={tafel}>
      <Stack gap="sm">
        <Title order={3} size="h5">
          Was soll damit geschehen?
        </Title>
        {email.grund_text !== null && email.grund_text !== textAus(email.pruefung, 'satz') && (
          <Hinweis ton="bernstein" Symbol={IconMailQuestion}>
            {email.grund_text}
          </Hinweis>
        )}
        {spamzahl > 0 && (
          <Hinweis ton="graurot" Symbol={IconBug}>
            {spamzahl === 1
              ? 'Von diesem Absender wurde schon eine E-Mail als Spam verworfen.'
              : `Von diesem Absender wurden schon ${spamzahl} E-Mails als Spam verworfen.`}
          </Hinweis>
        )}
        {angeboten.isPending && (
          <Skeleton height={64} role="status" aria-label="Vorschläge werden geladen" />
        )}
        {angeboten.isError && (
          <Text size="sm" c="dimmed" role="status">
            Vorschläge sind gerade nicht verfügbar. Sie können trotzdem suchen und entscheiden.
          </Text>
        )}
        {wahlen.length > 0 && <Wahlliste wahlen={wahlen} gewaehlt={gewaehlt} waehlen={waehlen} />}
        <Zielsuche
          feld={suchfeld}
          eingabe={eingabe}
          setEingabe={setEingabe}
          gefunden={aufnehmen}
          nehmen={() => {
            tafel.current?.querySelector<HTMLInputElement>('input[name="wahl"]:checked')?.focus();
            setAusdruecklich(schluessel);
          }}
        />
        {anhaengen && <Verfasserwahl feld={verfasserfeld} wahl={verfasser} />}
        <Fehlermeldung fehler={verwerfen ? null : akt.error} />
        <div role="status">
          {hinweis !== '' && (
            <Text size="sm" c="dimmed">
              {hinweis}
            </Text>
          )}
        </div>
        <Button
          fullWidth
          className={stil.umbruch ?? ''}
          disabled={gewaehlt === undefined}
          loading={akt.isPending}
          leftSection={
            anhaengen ? (
              <IconLink size={18} aria-hidden="true" />
            ) : (
              <IconPlus size={18} aria-hidden="true" />
            )
          }
          rightSection={<Taste wert="Enter" />}
          onClick={zuordnen}
        >
          <span>
            {gewaehlt?.knopf ?? 'Zuordnen'}
            {anhaengen && <small> {verfasser.als}</small>}
          </span>
        </Button>
        <Group gap="xs" className={stil.weitere ?? ''}>
          {anhaengen && (
            <Button
              size="sm"
              variant="default"
              disabled={gewaehlt.neu === null || akt.isPending}
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              rightSection={<Taste wert="n" />}
              onClick={neu}
            >
              {gewaehlt.neu === null ? 'Neue Anfrage' : `Neue Anfrage von ${gewaehlt.wer}`}
            </Button>
          )}
          {hindernis === null && (
            <Button
              size="sm"
              variant="default"
              className={stil.umbruch ?? ''}
              disabled={lernziel === null || akt.isPending}
              leftSection={<IconBookmark size={18} aria-hidden="true" />}
              rightSection={<Taste wert="l" />}
              onClick={lernen}
            >
              {lernziel === null
                ? 'Zuordnen und Adresse merken'
                : `Zuordnen und Adresse merken bei ${lernziel.name}`}
            </Button>
          )}
          <Button
            size="sm"
            variant="default"
            leftSection={<IconTrashX size={18} aria-hidden="true" />}
            rightSection={<Taste wert="x" />}
            onClick={() => setVerwerfen(true)}
          >
            Verwerfen
          </Button>
          <Button
            size="sm"
            variant="default"
            disabled={akt.isPending}
            leftSection={<IconBug size={18} aria-hidden="true" />}
            rightSection={<Taste wert="s" />}
            onClick={spam}
          >
            Spam
          </Button>
        </Group>
      </Stack>
      <VerwerfenDialog
        offen={verwerfen}
        laeuft={akt.isPending}
        fehler={akt.error}
        schliessen={() => setVerwerfen(false)}
        verwerfen={(begruendung) =>
          akt.mutate({ art: 'verwerfen', begruendung }, { onSuccess: () => setVerwerfen(false) })
        }
      />
    </Paper>
  );
}
