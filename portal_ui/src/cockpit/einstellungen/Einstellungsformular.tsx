import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Verlassensschutz } from '@/gemeinsam/verlassen/Verlassensschutz';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import stil from './Einstellungen.module.css';

interface Eigenschaften {
  /** The page; leaving it with unsaved changes is asked about. */
  bereich: string;
  geaendert: boolean;
  sichern: { mutate: () => void; reset: () => void; error: unknown; isPending: boolean };
  verwerfen: () => void;
  /** Word on the button that saves. */
  knopf: string;
  /** Something entered cannot be saved; it says so itself. */
  falsch: boolean;
  children: ReactNode;
}

/** Sections of settings that are saved together; a bar appears as soon as something is changed. */
export function Einstellungsformular(p: Eigenschaften) {
  return (
    <form
      className={stil.abschnitte}
      onSubmit={(ereignis) => {
        ereignis.preventDefault();
        p.sichern.mutate();
      }}
    >
      {p.children}
      {p.geaendert && (
        <div className={stil.balken}>
          <Fehlermeldung fehler={p.sichern.error} />
          <Group justify="space-between">
            <Text fw={650}>Noch nicht gespeichert</Text>
            <Group gap="xs">
              <Button
                variant="default"
                size="sm"
                onClick={() => {
                  p.verwerfen();
                  p.sichern.reset();
                }}
              >
                Verwerfen
              </Button>
              <Button type="submit" size="sm" loading={p.sichern.isPending} disabled={p.falsch}>
                {p.knopf}
              </Button>
            </Group>
          </Group>
        </div>
      )}
      <Verlassensschutz aktiv={p.geaendert} bereich={p.bereich} verwerfen={p.verwerfen} />
    </form>
  );
}
