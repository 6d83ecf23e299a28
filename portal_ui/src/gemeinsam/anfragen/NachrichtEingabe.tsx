import { Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { IconLock, IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  lazy,
  Suspense,
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { flushSync } from 'react-dom';
import { rufe } from '../api/client';
import { FotoWahl } from '../dateien/FotoWahl';
import { alleHochladen, type Foto } from '../dateien/fotos';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import type { Strang } from './gespraech';
import { useEntwurf } from './useEntwurf';
import stil from './NachrichtEingabe.module.css';

// Seldom needed, and never before the page is there.
const Schreibhilfen = lazy(async () => ({
  default: (await import('./Schreibhilfen')).Schreibhilfen,
}));

/** Answer of `nachricht_senden`; notes have no `folgeanfrage`. */
export interface Sendeantwort {
  anfrage_id: number;
  nummer?: string;
  /** The Anfrage had ended: the message opened a linked new one. */
  folgeanfrage?: boolean;
}

/** Goes to the field from outside. */
export interface Eingabegriff {
  zeigen: () => void;
}

interface Eigenschaften {
  anfrageId: number;
  /** `intern` writes a note that no tenant ever sees, `eigentuemer` a letter to the owner. */
  art: Strang;
  /** Owners who are written to; `null` while nobody is known or chosen. */
  empfaenger?: readonly number[] | null;
  /** Stands above the text. */
  kopf?: ReactNode;
  /** Text blocks, and files of the Anfrage. */
  hilfen?: boolean;
  griff?: Ref<Eingabegriff>;
  /** Staff may say that it waits for an answer: then the mail to the tenant asks for one. */
  rueckfragbar?: boolean;
  /** Called after sending, to say so. */
  gesendet: (antwort: Sendeantwort) => void;
}

const BESCHRIFTUNG: Record<Strang, string> = {
  nachricht: 'Ihre Nachricht',
  intern: 'Interne Notiz – für Mieter unsichtbar',
  eigentuemer: 'An den Eigentümer – für Mieter und Hausmeister unsichtbar',
};

/** Text and photos of a new message. A failed try keeps both, a repeated one doubles nothing. */
export function NachrichtEingabe({
  anfrageId,
  art,
  empfaenger,
  kopf,
  hilfen = false,
  griff,
  rueckfragbar = false,
  gesendet,
}: Eigenschaften) {
  const intern = art === 'intern';
  const anEigentuemer = art === 'eigentuemer';
  const entwurf = useEntwurf(anfrageId, art);
  const inhalt = entwurf.text;
  const [verweise, setVerweise] = useState<number[]>([]);
  const eigenes = useRef<HTMLTextAreaElement>(null);
  const bausteinfeld = useRef<HTMLInputElement>(null);
  const bausteinErwartet = useRef(false);
  const [rueckfrage, setRueckfrage] = useState(false);
  const [fotos, setFotos] = useState<Foto[]>([]);
  const kennung = useRef(crypto.randomUUID());
  const client = useQueryClient();
  const senden = useMutation({
    mutationFn: async () => {
      await entwurf.ruhen();
      const hochgeladen = await alleHochladen(fotos, (id, dateiId) =>
        setFotos((alle) => alle.map((f) => (f.id === id ? { ...f, dateiId } : f))),
      );
      const datei_ids = [...hochgeladen, ...verweise];
      const text = inhalt.trim() === '' ? 'Fotos' : inhalt.trim();
      if (anEigentuemer) {
        return (await rufe('eigentuemer_schreiben', {
          anfrage_id: anfrageId,
          inhalt: text,
          person_ids: [...(empfaenger ?? [])],
          kennung: kennung.current,
        })) as Sendeantwort;
      }
      return (await (intern
        ? rufe('interne_notiz', { anfrage_id: anfrageId, inhalt: text, datei_ids })
        : rufe('nachricht_senden', {
            anfrage_id: anfrageId,
            inhalt: text,
            datei_ids,
            kennung: kennung.current,
            ...(rueckfrage && { rueckfrage }),
          }))) as Sendeantwort;
    },
    onSuccess: (antwort) => {
      kennung.current = crypto.randomUUID();
      entwurf.leeren();
      setFotos([]);
      setVerweise([]);
      setRueckfrage(false);
      gesendet(antwort);
      void client.invalidateQueries({ queryKey: ['anfrage_nachrichten', 'detail', anfrageId] });
      void client.invalidateQueries({ queryKey: ['anfragen'] });
    },
  });
  const leer =
    (inhalt.trim() === '' && fotos.length === 0 && verweise.length === 0) ||
    (anEigentuemer && (empfaenger ?? []).length === 0);
  const abschicken = () => {
    if (!leer && !senden.isPending) senden.mutate();
  };
  const einfuegen = (text: string) => {
    const da = eigenes.current;
    const ab = da?.selectionStart ?? inhalt.length;
    const bis = da?.selectionEnd ?? ab;
    const vorher = inhalt.slice(0, ab);
    const luecke = vorher === '' || vorher.endsWith('\n') ? '' : '\n';
    const neu = `${vorher}${luecke}${text}`;
    flushSync(() => entwurf.schreiben((neu + inhalt.slice(bis)).slice(0, 20_000)));
    da?.focus();
    da?.setSelectionRange(neu.length, neu.length);
  };
  // The field is loaded late: its key may be pressed before it is there.
  const bausteinfeldDa = useCallback((feld: HTMLInputElement | null) => {
    bausteinfeld.current = feld;
    if (feld !== null && bausteinErwartet.current) feld.focus();
  }, []);
  useImperativeHandle(griff, () => ({
    zeigen: () => {
      eigenes.current?.scrollIntoView({ block: 'center' });
      eigenes.current?.focus();
    },
  }));
  return (
    <form
      className={stil.eingabe}
      data-intern={intern || undefined}
      data-eigentuemer={anEigentuemer || undefined}
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        abschicken();
      }}
    >
      <Stack gap="sm">
        <Fehlermeldung fehler={senden.error} />
        {kopf}
        <Textarea
          ref={eigenes}
          label={BESCHRIFTUNG[art]}
          autosize
          minRows={intern ? 2 : 3}
          maxRows={12}
          maxLength={20_000}
          value={inhalt}
          onChange={(e) => {
            bausteinErwartet.current = false;
            entwurf.schreiben(e.currentTarget.value);
          }}
          onBlur={() => {
            bausteinErwartet.current = false;
          }}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) abschicken();
            if (e.key === 'Escape') e.currentTarget.blur();
            // By the place of the key: Alt+B types a character on some keyboards.
            if (hilfen && e.altKey && e.code === 'KeyB') {
              e.preventDefault();
              bausteinErwartet.current = bausteinfeld.current === null;
              bausteinfeld.current?.focus();
            }
          }}
        />
        {hilfen && (
          <Suspense>
            <Schreibhilfen
              anfrageId={anfrageId}
              strang={art}
              feld={bausteinfeldDa}
              einfuegen={einfuegen}
              {...(!anEigentuemer && { dateien: { gewaehlt: verweise, waehlen: setVerweise } })}
            />
          </Suspense>
        )}
        {rueckfragbar && art === 'nachricht' && (
          <Switch
            label="Wir warten auf eine Antwort"
            description="Die E-Mail dazu fragt nach; bis zur Antwort ruhen die Fristen."
            checked={rueckfrage}
            onChange={(e) => setRueckfrage(e.currentTarget.checked)}
          />
        )}
        <Group justify="space-between" align="flex-end" gap="sm">
          {anEigentuemer ? (
            <Text size="sm" c="dimmed">
              E-Mails tragen keine Anhänge; Dateien bekommt der Eigentümer auf anderem Weg.
            </Text>
          ) : (
            <FotoWahl
              klein
              fotos={fotos}
              hinzufuegen={(neue) => setFotos((alle) => [...alle, ...neue])}
              entfernen={(id) => setFotos((alle) => alle.filter((f) => f.id !== id))}
            />
          )}
          <Button
            type="submit"
            loading={senden.isPending}
            disabled={leer}
            color={intern ? 'kupfer.8' : 'petrol'}
            rightSection={
              intern ? (
                <IconLock size={18} aria-hidden="true" />
              ) : (
                <IconSend size={18} aria-hidden="true" />
              )
            }
          >
            {intern ? 'Notiz speichern' : 'Senden'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
