import { useState } from 'react';
import { AbschliessenDialog } from '@/gemeinsam/anfragen/AbschliessenDialog';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { heuteIso } from '@/gemeinsam/zeit/format';
import { alsAufwand, AufwandFelder, KEIN_AUFWAND } from './AufwandFelder';
import { tun } from './tun';

interface Eigenschaften {
  anfrage: Anfrage;
  worum: string;
  offen: boolean;
  schliessen: () => void;
}

/** Closes an order with photos, working time and material. */
export function AuftragAbschluss({ anfrage, worum, offen, schliessen }: Eigenschaften) {
  const [aufwand, setAufwand] = useState(KEIN_AUFWAND);
  const bezug = { anfrage_id: anfrage.id };
  return (
    <AbschliessenDialog
      anfrage={anfrage}
      offen={offen}
      schliessen={schliessen}
      senden={async ({ erledigt_am, ...angaben }, { fotos }) => {
        const gebraucht = alsAufwand(aufwand);
        if (gebraucht !== null) {
          await tun({ handlung: 'aufwand_erfassen', angaben: { ...bezug, ...gebraucht }, worum });
          setAufwand(KEIN_AUFWAND);
        }
        await tun({
          handlung: 'anfrage_abschliessen',
          // Today is left to the database: this phone's calendar may be wrong.
          angaben: { ...bezug, ...angaben, ...(erledigt_am !== heuteIso() && { erledigt_am }) },
          fotos,
          worum,
        });
      }}
    >
      <AufwandFelder wert={aufwand} aendern={setAufwand} />
    </AbschliessenDialog>
  );
}
