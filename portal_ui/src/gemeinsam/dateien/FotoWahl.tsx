import { Button, FileButton, Text } from '@mantine/core';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import type { Aufnahme } from './dateien';
import { FotoVorschau } from './FotoVorschau';
import { HOECHSTZAHL, type Foto } from './fotos';
import { verkleinern } from './verkleinern';
import stil from './FotoWahl.module.css';

interface Eigenschaften {
  fotos: readonly Foto[];
  hinzufuegen: (neue: Foto[]) => void;
  entfernen: (id: string) => void;
  /** Says of a photo that it was taken before the work or after it; without it nobody is asked. */
  beschriften?: (id: string, aufnahme: Aufnahme | null) => void;
  /** In a message line the buttons are small. */
  klein?: boolean;
}

async function alsFotos(dateien: File[], frei: number): Promise<Foto[]> {
  return Promise.all(
    dateien.slice(0, Math.max(0, frei)).map(async (datei) => ({
      id: crypto.randomUUID(),
      name: datei.name,
      inhalt: await verkleinern(datei),
      dateiId: null,
    })),
  );
}

/** Camera or gallery, preview, remove. */
export function FotoWahl({
  fotos,
  hinzufuegen,
  entfernen,
  beschriften,
  klein = false,
}: Eigenschaften) {
  const aufnehmen = (dateien: File | File[] | null) => {
    if (dateien === null) return;
    void alsFotos([dateien].flat(), HOECHSTZAHL - fotos.length).then(hinzufuegen);
  };
  const voll = fotos.length >= HOECHSTZAHL;
  const groesse = klein ? 'sm' : 'lg';
  return (
    <div>
      {fotos.length > 0 && (
        <ul
          className={stil.vorschauen}
          aria-label="Ausgewählte Fotos"
          data-breit={beschriften !== undefined || undefined}
        >
          {fotos.map((foto, i) => (
            <FotoVorschau
              key={foto.id}
              foto={foto}
              nummer={i + 1}
              entfernen={() => entfernen(foto.id)}
              beschriften={beschriften && ((aufnahme) => beschriften(foto.id, aufnahme))}
            />
          ))}
        </ul>
      )}
      <div className={stil.knoepfe} data-klein={klein || undefined}>
        <FileButton
          accept="image/*"
          capture="environment"
          disabled={voll}
          onChange={aufnehmen}
          inputProps={{ 'aria-label': 'Foto aufnehmen', name: 'kamera' }}
        >
          {(p) => (
            <Button
              {...p}
              className={stil.kamera}
              size={groesse}
              variant={klein ? 'default' : 'filled'}
              disabled={voll}
              leftSection={<IconCamera size={22} aria-hidden="true" />}
            >
              {klein ? 'Kamera' : 'Foto aufnehmen'}
            </Button>
          )}
        </FileButton>
        <FileButton
          multiple
          accept="image/*"
          disabled={voll}
          onChange={aufnehmen}
          inputProps={{ 'aria-label': 'Fotos auswählen', name: 'fotos' }}
        >
          {(p) => (
            <Button
              {...p}
              size={groesse}
              variant="default"
              disabled={voll}
              leftSection={<IconPhotoPlus size={22} aria-hidden="true" />}
            >
              {klein ? 'Fotos' : 'Fotos auswählen'}
            </Button>
          )}
        </FileButton>
      </div>
      {voll && (
        <Text c="dimmed" size="sm" mt="xs">
          Mehr als {HOECHSTZAHL} Fotos sind nicht nötig.
        </Text>
      )}
    </div>
  );
}
