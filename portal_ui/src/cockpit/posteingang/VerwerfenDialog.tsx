import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Taste } from '../tasten/Taste';

/** Common reasons, each one key away. */
const GRUENDE = [
  'Werbung',
  'Keine Sache der Verwaltung',
  'Doppelt geschickt',
  'Bereits telefonisch erledigt',
  'Nur zur Kenntnis',
];

interface Eigenschaften {
  offen: boolean;
  laeuft: boolean;
  fehler: unknown;
  schliessen: () => void;
  verwerfen: (begruendung: string) => void;
}

/** Discarding needs a reason; the mail itself stays stored. */
export function VerwerfenDialog({ offen, laeuft, fehler, schliessen, verwerfen }: Eigenschaften) {
  const [grund, setGrund] = useState('');
  const feld = useRef<HTMLInputElement>(null);
  return (
    <Modal opened={offen} onClose={schliessen} title="E-Mail verwerfen">
      <form
        onSubmit={(ereignis) => {
          ereignis.preventDefault();
          if (grund.trim() !== '') verwerfen(grund.trim());
        }}
        onKeyDown={(ereignis) => {
          if (ereignis.target === feld.current) return;
          const gewaehlt = /^[1-9]$/.test(ereignis.key)
            ? GRUENDE[Number(ereignis.key) - 1]
            : undefined;
          if (gewaehlt === undefined || laeuft) return;
          ereignis.preventDefault();
          verwerfen(gewaehlt);
        }}
      >
        <Stack>
          <Text c="dimmed">
            Warum? Die E-Mail bleibt gespeichert, es entsteht keine Anfrage, und niemand bekommt
            eine Antwort.
          </Text>
          <Stack gap="xs">
            {GRUENDE.map((vorschlag, i) => (
              <Button
                key={vorschlag}
                data-autofocus={i === 0 || undefined}
                variant="default"
                justify="space-between"
                disabled={laeuft}
                rightSection={<Taste wert={String(i + 1)} />}
                onClick={() => verwerfen(vorschlag)}
              >
                {vorschlag}
              </Button>
            ))}
          </Stack>
          <TextInput
            ref={feld}
            label="Anderer Grund"
            maxLength={500}
            value={grund}
            onChange={(e) => setGrund(e.currentTarget.value)}
          />
          <Fehlermeldung fehler={fehler} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" color="red.9" loading={laeuft} disabled={grund.trim() === ''}>
              Verwerfen
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
