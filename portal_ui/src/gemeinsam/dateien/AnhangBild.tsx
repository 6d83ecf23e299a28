import { Skeleton, Text } from '@mantine/core';
import type { Anhang } from '../anfragen/modell';
import { aufnahmewort } from './dateien';
import { useBlobAdresse, useDatei, wirdAufbereitet } from './useDatei';
import stil from './Anhaenge.module.css';

interface Eigenschaften {
  anhang: Pick<Anhang, 'datei_id' | 'dateiname'> & Partial<Pick<Anhang, 'aufnahme'>>;
  oeffnen: () => void;
}

/** One photo as a tile. */
export function AnhangBild({ anhang, oeffnen }: Eigenschaften) {
  const datei = useDatei(anhang.datei_id, 'vorschau');
  const adresse = useBlobAdresse(datei.data);
  const name = anhang.dateiname === '' ? 'Foto' : anhang.dateiname;
  const wort = aufnahmewort(anhang.aufnahme);
  return (
    <li>
      <button
        type="button"
        className={stil.bild}
        disabled={wirdAufbereitet(datei.error)}
        aria-label={`${name}${wort && ` (${wort.toLowerCase()})`} groß zeigen`}
        onClick={oeffnen}
      >
        {datei.isError && adresse === null ? (
          <Text size="sm" c="dimmed" p="xs">
            {wirdAufbereitet(datei.error) ? 'wird aufbereitet' : 'nicht geladen'}
          </Text>
        ) : adresse === null ? (
          <Skeleton height={104} />
        ) : (
          <img src={adresse} alt={name} />
        )}
        {wort !== '' && <span className={stil.wort}>{wort}</span>}
      </button>
    </li>
  );
}
