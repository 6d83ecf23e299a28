import type { ReactNode } from 'react';
import { AbschlussFormular } from './AbschlussFormular';
import type { AnfrageZeile } from './modell';
import { useAbschluss, type Abschluss, type Abschlussfotos } from './useAbschluss';
import { useAnfrageAkt } from './useAnfrageAkt';

interface Eigenschaften {
  anfrage: AnfrageZeile;
  offen: boolean;
  schliessen: () => void;
  /** How it is sent, when not at once. */
  senden?: (abschluss: Abschluss, fotos: Abschlussfotos) => Promise<unknown>;
  children?: ReactNode;
}

/** Closes an Anfrage. */
export function AbschliessenDialog({
  anfrage,
  offen,
  schliessen,
  senden,
  children,
}: Eigenschaften) {
  const abschliessen = useAnfrageAkt('anfrage_abschliessen');
  const abschluss = useAbschluss(
    `abschluss:${anfrage.id}`,
    senden ??
      (async (angaben, { hochladen }) =>
        abschliessen.mutateAsync({
          anfrage_id: anfrage.id,
          ...angaben,
          datei_ids: await hochladen(),
        })),
  );
  return (
    <AbschlussFormular
      titel={`Anfrage ${anfrage.nummer} abschließen`}
      senden="Abschließen"
      offen={offen}
      schliessen={schliessen}
      abschluss={abschluss}
      pflicht
    >
      {children}
    </AbschlussFormular>
  );
}
