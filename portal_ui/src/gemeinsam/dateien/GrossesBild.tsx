import { Skeleton } from '@mantine/core';
import type { Anhang } from '../anfragen/modell';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { useBlobAdresse, useDatei } from './useDatei';
import stil from './Anhaenge.module.css';

/** One photo as large as the screen allows. */
export function GrossesBild({ anhang }: { anhang: Pick<Anhang, 'datei_id' | 'dateiname'> }) {
  const datei = useDatei(anhang.datei_id, 'ansicht');
  // Without reception the small copy is all there is.
  const klein = useDatei(anhang.datei_id, 'vorschau');
  const adresse = useBlobAdresse(datei.data ?? (datei.isError ? klein.data : undefined));
  if (datei.isError && klein.data === undefined) return <Fehlermeldung fehler={datei.error} />;
  if (adresse === null) return <Skeleton height={320} width={320} />;
  return (
    <img
      className={stil.gross}
      src={adresse}
      alt={anhang.dateiname === '' ? 'Foto' : anhang.dateiname}
    />
  );
}
