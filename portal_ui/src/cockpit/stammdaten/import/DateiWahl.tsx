import { Button, FileButton, Progress, Radio, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { ARTEN } from './modell';
import stil from './Import.module.css';

interface Eigenschaften {
  art: string;
  setArt: (art: string) => void;
  gewaehlt: (datei: File) => void;
  /** What is going on, and how far it is (0 to 1). */
  arbeit: { wort: string; teil: number } | null;
}

/** Step one: what kind of list, and the file itself, chosen or dropped. */
export function DateiWahl({ art, setArt, gewaehlt, arbeit }: Eigenschaften) {
  const [darueber, setDarueber] = useState(false);
  return (
    <Stack gap="lg">
      <Radio.Group label="Was steht in der Liste?" value={art} onChange={setArt}>
        <div className={stil.arten}>
          {ARTEN.map(({ wert, wort, text }) => (
            <Radio
              key={wert}
              className={stil.art}
              value={wert}
              label={wort}
              description={text}
              disabled={arbeit !== null}
            />
          ))}
        </div>
      </Radio.Group>
      <div
        className={stil.ablage}
        data-darueber={darueber || undefined}
        onDragOver={(e) => {
          e.preventDefault();
          setDarueber(true);
        }}
        onDragLeave={() => setDarueber(false)}
        onDrop={(e) => {
          e.preventDefault();
          setDarueber(false);
          const datei = e.dataTransfer.files[0];
          if (datei !== undefined && arbeit === null) gewaehlt(datei);
        }}
      >
        <IconFileSpreadsheet size={34} stroke={1.5} aria-hidden="true" />
        {arbeit === null ? (
          <>
            <FileButton
              onChange={(datei) => {
                if (datei !== null) gewaehlt(datei);
              }}
              accept=".csv,.txt,.xlsx"
              inputProps={{ 'aria-label': 'Datei mit der Liste' }}
            >
              {(eigenschaften) => <Button {...eigenschaften}>Datei wählen</Button>}
            </FileButton>
            <Text size="sm" c="dimmed">
              oder hierher ziehen: Excel (XLSX) oder CSV, höchstens 10 MB und 20.000 Zeilen.
              <br />
              Die erste Zeile nennt die Spalten. Übernommen wird noch nichts.
            </Text>
          </>
        ) : (
          <Stack gap="xs" w="min(24rem, 100%)" role="status">
            <Text>{arbeit.wort}</Text>
            <Progress value={arbeit.teil * 100} aria-label={arbeit.wort} />
          </Stack>
        )}
      </div>
    </Stack>
  );
}
