import { Button, Group, Stack, Switch, Textarea } from '@mantine/core';
import { IconLock, IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type Ref } from 'react';
import { rufe } from '../api/client';
import { FotoWahl } from '../dateien/FotoWahl';
import { alleHochladen, type Foto } from '../dateien/fotos';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { useTextentwurf } from './useTextentwurf';
import stil from './NachrichtEingabe.module.css';

/** Answer of `nachricht_senden`; notes have no `folgeanfrage`. */
export interface Sendeantwort {
  anfrage_id: number;
  nummer?: string;
  /** The Anfrage had ended: the message opened a linked new one. */
  folgeanfrage?: boolean;
}

interface Eigenschaften {
  anfrageId: number;
  /** `intern` writes a note that no tenant ever sees. */
  art: 'nachricht' | 'intern';
  /** Staff may say that it waits for an answer: then the mail to the tenant asks for one. */
  rueckfragbar?: boolean;
  /** Called after sending, to say so. */
  gesendet: (antwort: Sendeantwort) => void;
  feld?: Ref<HTMLTextAreaElement>;
}

/** Text and photos of a new message. A failed try keeps both, a repeated one doubles nothing. */
export function NachrichtEingabe({
  anfrageId,
  art,
  rueckfragbar = false,
  gesendet,
  feld,
}: Eigenschaften) {
  const intern = art === 'intern';
  const [inhalt, setInhalt] = useTextentwurf(`${art}:${anfrageId}`);
  const [rueckfrage, setRueckfrage] = useState(false);
  const [fotos, setFotos] = useState<Foto[]>([]);
  const kennung = useRef(crypto.randomUUID());
  const client = useQueryClient();
  const senden = useMutation({
    mutationFn: async () => {
      const datei_ids = await alleHochladen(fotos, (id, dateiId) =>
        setFotos((alle) => alle.map((f) => (f.id === id ? { ...f, dateiId } : f))),
      );
      const text = inhalt.trim() === '' ? 'Fotos' : inhalt.trim();
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
      setInhalt('');
      setFotos([]);
      setRueckfrage(false);
      gesendet(antwort);
      void client.invalidateQueries({ queryKey: ['anfrage_nachrichten', 'detail', anfrageId] });
      void client.invalidateQueries({ queryKey: ['anfragen'] });
    },
  });
  const leer = inhalt.trim() === '' && fotos.length === 0;
  const abschicken = () => {
    if (!leer && !senden.isPending) senden.mutate();
  };
  return (
    <form
      className={stil.eingabe}
      data-intern={intern || undefined}
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        abschicken();
      }}
    >
      <Stack gap="sm">
        <Fehlermeldung fehler={senden.error} />
        <Textarea
          ref={feld}
          label={intern ? 'Interne Notiz – für Mieter unsichtbar' : 'Ihre Nachricht'}
          autosize
          minRows={intern ? 2 : 3}
          maxRows={12}
          maxLength={20_000}
          value={inhalt}
          onChange={(e) => setInhalt(e.currentTarget.value)}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) abschicken();
            if (e.key === 'Escape') e.currentTarget.blur();
          }}
        />
        {rueckfragbar && !intern && (
          <Switch
            label="Wir warten auf eine Antwort"
            description="Die E-Mail dazu fragt nach; bis zur Antwort ruhen die Fristen."
            checked={rueckfrage}
            onChange={(e) => setRueckfrage(e.currentTarget.checked)}
          />
        )}
        <Group justify="space-between" align="flex-end" gap="sm">
          <FotoWahl
            klein
            fotos={fotos}
            hinzufuegen={(neue) => setFotos((alle) => [...alle, ...neue])}
            entfernen={(id) => setFotos((alle) => alle.filter((f) => f.id !== id))}
          />
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
