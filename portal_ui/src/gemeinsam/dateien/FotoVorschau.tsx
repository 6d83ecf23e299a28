import { CloseButton, UnstyledButton } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { useState } from 'react';
import { aufnahmewort, type Aufnahme } from './dateien';
import type { Foto } from './fotos';
import { useBlobAdresse } from './useDatei';
import stil from './FotoVorschau.module.css';

interface Eigenschaften {
  foto: Foto;
  nummer: number;
  entfernen: () => void;
  beschriften?: ((aufnahme: Aufnahme | null) => void) | undefined;
}

/** A chosen photo with the button that takes it away again, and what it shows. */
export function FotoVorschau({ foto, nummer, entfernen, beschriften }: Eigenschaften) {
  const adresse = useBlobAdresse(foto.inhalt);
  const [lesbar, setLesbar] = useState(true);
  return (
    <li>
      <div className={stil.kachel}>
        {adresse !== null && lesbar ? (
          <img
            src={adresse}
            alt={`Foto ${nummer}: ${foto.name}`}
            onError={() => setLesbar(false)}
          />
        ) : (
          <span className={stil.ersatz}>
            <IconFileUnknown aria-hidden="true" />
            <small>{foto.name}</small>
          </span>
        )}
        <CloseButton
          className={stil.weg}
          size="lg"
          radius="xl"
          variant="transparent"
          aria-label={`Foto ${nummer} entfernen`}
          onClick={entfernen}
        />
      </div>
      {beschriften !== undefined && (
        <div className={stil.wahl} role="group" aria-label={`Foto ${nummer} zeigt`}>
          {(['vorher', 'nachher'] as const).map((aufnahme) => (
            <UnstyledButton
              key={aufnahme}
              className={stil.wort}
              aria-pressed={foto.aufnahme === aufnahme}
              onClick={() => beschriften(foto.aufnahme === aufnahme ? null : aufnahme)}
            >
              {aufnahmewort(aufnahme)}
            </UnstyledButton>
          ))}
        </div>
      )}
    </li>
  );
}
