import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { IconLock, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTextentwurf } from '@/gemeinsam/anfragen/useTextentwurf';
import { FotoWahl } from '@/gemeinsam/dateien/FotoWahl';
import { beschriftet, type Foto } from '@/gemeinsam/dateien/fotos';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { tun } from './tun';

interface Eigenschaften {
  anfrageId: number;
  worum: string;
  /** An Anfrage that has ended takes notes only. */
  nurNotiz: boolean;
}

/** A message or note with photos, kept on the phone until it is sent. */
export function Schreiben({ anfrageId, worum, nurNotiz }: Eigenschaften) {
  const [gewaehlt, setArt] = useState<'nachricht' | 'intern'>('nachricht');
  const art = nurNotiz ? 'intern' : gewaehlt;
  return (
    <Stack gap="sm">
      {!nurNotiz && (
        <SegmentedControl
          aria-label="Was möchten Sie schreiben?"
          value={gewaehlt}
          onChange={setArt}
          data={[
            { value: 'nachricht', label: 'An den Mieter' },
            { value: 'intern', label: 'Interne Notiz' },
          ]}
        />
      )}
      <Feld key={art} anfrageId={anfrageId} worum={worum} intern={art === 'intern'} />
    </Stack>
  );
}

function Feld(p: { anfrageId: number; worum: string; intern: boolean }) {
  const [inhalt, setInhalt] = useTextentwurf(`${p.intern ? 'intern' : 'nachricht'}:${p.anfrageId}`);
  const [fotos, setFotos] = useState<Foto[]>([]);
  const [fehler, setFehler] = useState<unknown>(null);
  const leer = inhalt.trim() === '' && fotos.length === 0;
  const absenden = async () => {
    if (leer) return;
    try {
      await tun({
        handlung: p.intern ? 'interne_notiz' : 'nachricht_senden',
        angaben: { anfrage_id: p.anfrageId, inhalt: inhalt.trim() || 'Fotos' },
        fotos,
        worum: p.worum,
      });
      setInhalt('');
      setFotos([]);
      setFehler(null);
    } catch (gescheitert) {
      setFehler(gescheitert);
    }
  };
  return (
    <form
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        void absenden();
      }}
    >
      <Stack gap="sm">
        <Fehlermeldung fehler={fehler} />
        <Textarea
          label={p.intern ? 'Interne Notiz – für Mieter unsichtbar' : 'Ihre Nachricht'}
          autosize
          minRows={p.intern ? 2 : 3}
          maxRows={12}
          maxLength={20_000}
          value={inhalt}
          onChange={(e) => setInhalt(e.currentTarget.value)}
        />
        <Group justify="space-between" align="flex-end" gap="sm">
          <FotoWahl
            klein
            fotos={fotos}
            hinzufuegen={(neue) => setFotos((alle) => [...alle, ...neue])}
            entfernen={(id) => setFotos((alle) => alle.filter((f) => f.id !== id))}
            beschriften={(id, aufnahme) => setFotos((alle) => beschriftet(alle, id, aufnahme))}
          />
          <Button
            type="submit"
            disabled={leer}
            color={p.intern ? 'kupfer.8' : 'petrol'}
            rightSection={
              p.intern ? (
                <IconLock size={18} aria-hidden="true" />
              ) : (
                <IconSend size={18} aria-hidden="true" />
              )
            }
          >
            {p.intern ? 'Notiz speichern' : 'Senden'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
