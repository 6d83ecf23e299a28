import { Button, Group, Input, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSitzung } from '../anmeldung/useSitzung';
import { FotoWahl } from '../dateien/FotoWahl';
import { alleHochladen, type Foto } from '../dateien/fotos';
import { heuteIso } from '../zeit/format';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import type { AnfrageZeile } from './modell';
import { useAnfrageAkt } from './useAnfrageAkt';
import { useTextentwurf } from './useTextentwurf';

interface Eigenschaften {
  anfrage: AnfrageZeile;
  offen: boolean;
  schliessen: () => void;
}

/** Closing documents what was done, by whom, when, with photos: evidence for both sides. */
export function AbschliessenDialog({ anfrage, offen, schliessen }: Eigenschaften) {
  const { name } = useSitzung();
  const [massnahme, setMassnahme] = useTextentwurf(`abschluss:${anfrage.id}`);
  const [von, setVon] = useState(name);
  const [am, setAm] = useState(heuteIso());
  const [fotos, setFotos] = useState<Foto[]>([]);
  const [uebertragung, setUebertragung] = useState<unknown>(null);
  const [laedtHoch, setLaedtHoch] = useState(false);
  const abschliessen = useAnfrageAkt('anfrage_abschliessen');

  const absenden = async () => {
    setUebertragung(null);
    setLaedtHoch(true);
    try {
      const datei_ids = await alleHochladen(fotos, (id, dateiId) =>
        setFotos((alle) => alle.map((f) => (f.id === id ? { ...f, dateiId } : f))),
      );
      await abschliessen.mutateAsync({
        anfrage_id: anfrage.id,
        massnahme: massnahme.trim(),
        ausgefuehrt_von: von.trim(),
        erledigt_am: am,
        datei_ids,
      });
      setMassnahme('');
      schliessen();
    } catch (fehler) {
      setUebertragung(fehler);
    } finally {
      setLaedtHoch(false);
    }
  };

  return (
    <Modal
      opened={offen}
      onClose={schliessen}
      size="lg"
      title={`Anfrage ${anfrage.nummer} abschließen`}
    >
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          void absenden();
        }}
      >
        <Stack>
          <Textarea
            label="Was wurde getan?"
            placeholder="Zum Beispiel: Eckventil getauscht, Dichtheit geprüft."
            required
            withAsterisk={false}
            autosize
            minRows={3}
            maxLength={2000}
            data-autofocus
            value={massnahme}
            onChange={(e) => setMassnahme(e.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <TextInput
              label="Ausgeführt von"
              description="Person oder Firma"
              required
              withAsterisk={false}
              maxLength={200}
              value={von}
              onChange={(e) => setVon(e.currentTarget.value)}
            />
            <TextInput
              label="Erledigt am"
              description="Tag der Reparatur"
              type="date"
              required
              withAsterisk={false}
              max={heuteIso()}
              value={am}
              onChange={(e) => setAm(e.currentTarget.value)}
            />
          </Group>
          <Input.Wrapper label="Fotos (vorher, nachher)" labelElement="div">
            <FotoWahl
              klein
              fotos={fotos}
              hinzufuegen={(neue) => setFotos((alle) => [...alle, ...neue])}
              entfernen={(id) => setFotos((alle) => alle.filter((f) => f.id !== id))}
            />
          </Input.Wrapper>
          <Fehlermeldung fehler={uebertragung} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" loading={laedtHoch}>
              Abschließen
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
