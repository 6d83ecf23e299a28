import { Skeleton } from '@mantine/core';
import type { Anhang } from '../anfragen/modell';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { useBlobAdresse, useDatei } from './useDatei';
import stil from './Anhaenge.module.css';

/** One photo as large as the screen allows. */
export function GrossesBild({ anhang }: { anhang: Pick<Anhang, 'datei_id' | 'dateiname'> }) {
  const datei = useDatei(anhang.datei_id, 'ansicht');
  const adresse = useBlobAdresse(datei.data);
  if (datei.isError) return <Fehlermeldung fehler={datei.error} />;
  if (adresse === null) return <Skeleton height={320} width={320} />;
  return (
    <img
      className={stil.gross}
      src={adresse}
      alt={anhang.dateiname === '' ? 'Foto' : anhang.dateiname}
    />
  );
}
