import { CloseButton } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Foto } from './fotos';
import { useBlobAdresse } from './useDatei';
import stil from './FotoVorschau.module.css';

interface Eigenschaften {
  foto: Foto;
  nummer: number;
  entfernen: () => void;
}

/** A chosen photo with the button that takes it away again. */
export function FotoVorschau({ foto, nummer, entfernen }: Eigenschaften) {
  const adresse = useBlobAdresse(foto.inhalt);
  const [lesbar, setLesbar] = useState(true);
  return (
    <li className={stil.kachel}>
      {adresse !== null && lesbar ? (
        <img src={adresse} alt={`Foto ${nummer}: ${foto.name}`} onError={() => setLesbar(false)} />
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
    </li>
  );
}
