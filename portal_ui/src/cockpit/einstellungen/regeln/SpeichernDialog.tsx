import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { istUeberholt, type Pruefung } from './abfragen';
import type { Regel, Unterschiede } from './modell';
import { rueckschauSatz } from './Rueckschau';

interface Eigenschaften {
  offen: boolean;
  diff: Unterschiede;
  /** What the check against earlier mails said, when it was made for exactly this set. */
  pruefung: Pruefung | undefined;
  laeuft: boolean;
  fehler: unknown;
  speichern: () => void;
  /** Gives the own changes up for what somebody else stored. */
  neuLaden: () => Promise<void>;
  schliessen: () => void;
}

/** Sums up what is about to change; the set is stored as a whole or not at all. */
export function SpeichernDialog(e: Eigenschaften) {
  return (
    <Modal opened={e.offen} onClose={e.schliessen} size="lg" title="Regeln speichern">
      <Stack>
        <Text>Die Regeln gelten ab sofort für jede neue Meldung und E-Mail.</Text>
        <Namen titel="Neu" regeln={e.diff.neu} />
        <Namen titel="Geändert" regeln={e.diff.geaendert} />
        <Namen titel="Gelöscht" regeln={e.diff.geloescht} />
        {e.diff.umgeordnet && <Text>Die Reihenfolge ist geändert.</Text>}
        <Hinweis ton={e.pruefung === undefined ? 'grau' : 'blau'} Symbol={IconListCheck}>
          {e.pruefung === undefined
            ? 'Noch nicht an früheren E-Mails geprüft. Das zeigt vorher, was sich ändert.'
            : rueckschauSatz(e.pruefung)}
        </Hinweis>
        <Fehlermeldung fehler={e.fehler} />
        <Group justify="flex-end">
          <Button variant="default" onClick={e.schliessen}>
            Abbrechen
          </Button>
          {istUeberholt(e.fehler) ? (
            <Button onClick={() => void e.neuLaden()}>
              Meine Änderungen verwerfen und neu laden
            </Button>
          ) : (
            <Button data-autofocus loading={e.laeuft} onClick={e.speichern}>
              Regeln speichern
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Namen({ titel, regeln }: { titel: string; regeln: readonly Regel[] }) {
  if (regeln.length === 0) return null;
  return (
    <div>
      <Text fw={650}>{titel}</Text>
      <List>
        {regeln.map((r) => (
          <List.Item key={r.schluessel}>{r.bezeichnung}</List.Item>
        ))}
      </List>
    </div>
  );
}
