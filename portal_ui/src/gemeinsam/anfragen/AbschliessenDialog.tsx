import { AbschlussFormular } from './AbschlussFormular';
import type { AnfrageZeile } from './modell';
import { useAbschluss } from './useAbschluss';
import { useAnfrageAkt } from './useAnfrageAkt';

interface Eigenschaften {
  anfrage: AnfrageZeile;
  offen: boolean;
  schliessen: () => void;
}

/** Closes an Anfrage. */
export function AbschliessenDialog({ anfrage, offen, schliessen }: Eigenschaften) {
  const abschliessen = useAnfrageAkt('anfrage_abschliessen');
  const abschluss = useAbschluss(`abschluss:${anfrage.id}`, (angaben) =>
    abschliessen.mutateAsync({ anfrage_id: anfrage.id, ...angaben }),
  );
  return (
    <AbschlussFormular
      titel={`Anfrage ${anfrage.nummer} abschließen`}
      senden="Abschließen"
      offen={offen}
      schliessen={schliessen}
      abschluss={abschluss}
      pflicht
    />
  );
}
