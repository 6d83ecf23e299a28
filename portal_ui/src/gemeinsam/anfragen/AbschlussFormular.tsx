import { Button, Group, Input, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { beschriftet } from '../dateien/fotos';
import { FotoWahl } from '../dateien/FotoWahl';
import { heuteIso } from '../zeit/format';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import type { useAbschluss } from './useAbschluss';

interface Eigenschaften {
  titel: string;
  /** Word on the button that sends. */
  senden: string;
  offen: boolean;
  schliessen: () => void;
  abschluss: ReturnType<typeof useAbschluss>;
  /** Whether it has to be said what was done and by whom. */
  pflicht: boolean;
  children?: ReactNode;
}

/** Documents what was done, by whom, when, with photos: evidence for both sides. */
export function AbschlussFormular(p: Eigenschaften) {
  const { abschluss: a } = p;
  return (
    <Modal opened={p.offen} onClose={p.schliessen} size="lg" title={p.titel}>
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          void a.absenden(p.schliessen);
        }}
      >
        <Stack>
          <Textarea
            label="Was wurde getan?"
            placeholder="Zum Beispiel: Eckventil getauscht, Dichtheit geprüft."
            required={p.pflicht}
            withAsterisk={false}
            autosize
            minRows={3}
            maxLength={2000}
            data-autofocus
            value={a.massnahme}
            onChange={(e) => a.setMassnahme(e.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <TextInput
              label="Ausgeführt von"
              description="Person oder Firma"
              required={p.pflicht}
              withAsterisk={false}
              maxLength={200}
              value={a.von}
              onChange={(e) => a.setVon(e.currentTarget.value)}
            />
            <TextInput
              label="Erledigt am"
              description="Tag der Reparatur"
              type="date"
              required
              withAsterisk={false}
              max={heuteIso()}
              value={a.am}
              onChange={(e) => a.setAm(e.currentTarget.value)}
            />
          </Group>
          <Input.Wrapper label="Fotos (vorher, nachher)" labelElement="div">
            <FotoWahl
              klein
              fotos={a.fotos}
              hinzufuegen={(neue) => a.setFotos((alle) => [...alle, ...neue])}
              entfernen={(id) => a.setFotos((alle) => alle.filter((f) => f.id !== id))}
              beschriften={(id, aufnahme) => a.setFotos((alle) => beschriftet(alle, id, aufnahme))}
            />
          </Input.Wrapper>
          {p.children}
          <Fehlermeldung fehler={a.fehler} />
          <Group justify="flex-end">
            <Button variant="default" onClick={p.schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" loading={a.laeuft}>
              {p.senden}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
