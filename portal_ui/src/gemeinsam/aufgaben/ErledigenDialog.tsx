import { Button, Checkbox, Group, Input, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTextentwurf } from '../anfragen/useTextentwurf';
import { useSitzung } from '../anmeldung/useSitzung';
import { FotoWahl } from '../dateien/FotoWahl';
import { alleHochladen, type Foto } from '../dateien/fotos';
import { istBeendet } from '../gestaltung/werte';
import { heuteIso } from '../zeit/format';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import type { Aufgabe } from './abfragen';
import { folge, useAufgabeAkt } from './useAufgabeAkt';

interface Eigenschaften {
  aufgabe: Aufgabe;
  offen: boolean;
  schliessen: () => void;
}

/** What was done, by whom, when, with photos; closes the Anfrage unless that is unwanted. */
export function ErledigenDialog({ aufgabe, offen, schliessen }: Eigenschaften) {
  const { name, rolle } = useSitzung();
  const [massnahme, setMassnahme] = useTextentwurf(`aufgabe:${aufgabe.id}`);
  const [von, setVon] = useState(name);
  const [am, setAm] = useState(heuteIso());
  const [offenLassen, setOffenLassen] = useState(false);
  const [fotos, setFotos] = useState<Foto[]>([]);
  const [uebertragung, setUebertragung] = useState<unknown>(null);
  const [laedtHoch, setLaedtHoch] = useState(false);
  const erledigen = useAufgabeAkt(
    'aufgabe_erledigen',
    ({ anfrage }) => `Die Aufgabe ist erledigt.${folge(anfrage)}`,
  );
  const schliesst = aufgabe.anfragen !== null && !istBeendet(aufgabe.anfragen.status);
  const belegt = schliesst && !offenLassen && aufgabe.anfragen?.kategorie === 'schaden';

  const absenden = async () => {
    setUebertragung(null);
    setLaedtHoch(true);
    try {
      const datei_ids = await alleHochladen(fotos, (id, dateiId) =>
        setFotos((alle) => alle.map((f) => (f.id === id ? { ...f, dateiId } : f))),
      );
      await erledigen.mutateAsync({
        aufgabe_id: aufgabe.id,
        massnahme: massnahme.trim(),
        ausgefuehrt_von: von.trim(),
        erledigt_am: am,
        datei_ids,
        anfrage_offen_lassen: offenLassen,
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
    <Modal opened={offen} onClose={schliessen} size="lg" title={`Erledigt: ${aufgabe.titel}`}>
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          void absenden();
        }}
      >
        <Stack>
          <Textarea
            label="Was wurde getan?"
            required={belegt}
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
              required={belegt}
              withAsterisk={false}
              maxLength={200}
              value={von}
              onChange={(e) => setVon(e.currentTarget.value)}
            />
            <TextInput
              label="Erledigt am"
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
          {schliesst && (
            <Checkbox
              checked={offenLassen}
              onChange={(e) => setOffenLassen(e.currentTarget.checked)}
              label={`Die Anfrage ${aufgabe.anfragen?.nummer ?? ''} offen lassen`}
              description={
                rolle === 'hausmeister'
                  ? 'Sonst wird sie mit diesen Angaben abgeschlossen, und der Mieter sieht es.'
                  : 'Sonst wird sie mit diesen Angaben abgeschlossen, sobald keine andere Aufgabe mehr läuft.'
              }
            />
          )}
          <Fehlermeldung fehler={uebertragung} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" loading={laedtHoch}>
              Erledigt
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
