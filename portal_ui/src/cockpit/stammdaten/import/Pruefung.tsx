import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { Befunde } from './Befunde';
import { mengen, type Ergebnis } from './modell';
import stil from './Import.module.css';

interface Eigenschaften {
  ergebnis: Ergebnis;
  laeuft: boolean;
  zurueck: () => void;
  uebernehmen: (mitFehlern: boolean) => void;
}

/** Step three: what would happen. Nothing has happened yet. */
export function Pruefung({ ergebnis, laeuft, zurueck, uebernehmen }: Eigenschaften) {
  const [fragen, setFragen] = useState(false);
  const nichtsBleibt = ergebnis.fehler === ergebnis.zeilen;
  return (
    <Stack gap="md">
      <Summen ergebnis={ergebnis} />
      <Befunde ergebnis={ergebnis} />
      <Group justify="space-between">
        <Button variant="default" disabled={laeuft} onClick={zurueck}>
          Zurück zu den Spalten
        </Button>
        {ergebnis.fehler === 0 ? (
          <Button loading={laeuft} onClick={() => uebernehmen(false)}>
            Übernehmen
          </Button>
        ) : (
          <Button loading={laeuft} disabled={nichtsBleibt} onClick={() => setFragen(true)}>
            Ohne die fehlerhaften Zeilen übernehmen
          </Button>
        )}
      </Group>
      <Rueckfrage
        offen={fragen}
        titel={`${ergebnis.fehler.toLocaleString('de-DE')} Zeilen auslassen?`}
        text="Die Zeilen mit Fehlern werden nicht übernommen. Sie können sie in der Datei berichtigen und dieselbe Datei später noch einmal einlesen: Was dann schon da ist, bleibt, wie es ist."
        ja="Ohne sie übernehmen"
        bestaetigt={() => {
          setFragen(false);
          uebernehmen(true);
        }}
        schliessen={() => setFragen(false)}
      />
    </Stack>
  );
}

/** New, changed and left out, in words. */
export function Summen({ ergebnis }: { ergebnis: Ergebnis }) {
  const kasten = (titel: string, text: string) => (
    <div className={stil.zahl}>
      <Text size="sm" c="dimmed">
        {titel}
      </Text>
      <Text fw={600}>{text}</Text>
    </div>
  );
  return (
    <div className={stil.zahlen}>
      {kasten('Neu', mengen(ergebnis.angelegt) ?? 'nichts')}
      {kasten('Geändert', mengen(ergebnis.geaendert) ?? 'nichts')}
      {kasten(
        'Nicht übernommen',
        ergebnis.fehler === 0
          ? 'keine Zeile'
          : `${ergebnis.fehler.toLocaleString('de-DE')} von ${ergebnis.zeilen.toLocaleString('de-DE')} Zeilen`,
      )}
    </div>
  );
}
