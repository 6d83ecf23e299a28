import { useState } from 'react';
import { useSitzung } from '../anmeldung/useSitzung';
import { alleHochladen, type Foto } from '../dateien/fotos';
import { heuteIso } from '../zeit/format';
import { useTextentwurf } from './useTextentwurf';

/** What closing an Anfrage or finishing a task sends, as the API names it. */
export interface Abschluss {
  massnahme: string;
  ausgefuehrt_von: string;
  erledigt_am: string;
}

/** The photos to it: sent now, or kept until there is a line. */
export interface Abschlussfotos {
  fotos: Foto[];
  hochladen: () => Promise<number[]>;
}

/**
 * What was done, by whom, when, with photos: the input, and how it is sent. The text survives
 * under `entwurf` until it was sent; photos that arrived are not sent again.
 */
export function useAbschluss(
  entwurf: string,
  senden: (abschluss: Abschluss, fotos: Abschlussfotos) => Promise<unknown>,
) {
  const { name } = useSitzung();
  const [massnahme, setMassnahme] = useTextentwurf(entwurf);
  const [von, setVon] = useState(name);
  const [am, setAm] = useState(heuteIso());
  const [fotos, setFotos] = useState<Foto[]>([]);
  const [fehler, setFehler] = useState<unknown>(null);
  const [laeuft, setLaeuft] = useState(false);

  const absenden = async (fertig: () => void) => {
    setFehler(null);
    setLaeuft(true);
    try {
      await senden(
        { massnahme: massnahme.trim(), ausgefuehrt_von: von.trim(), erledigt_am: am },
        {
          fotos,
          hochladen: () =>
            alleHochladen(fotos, (id, dateiId) =>
              setFotos((alle) => alle.map((f) => (f.id === id ? { ...f, dateiId } : f))),
            ),
        },
      );
      setMassnahme('');
      setFotos([]);
      fertig();
    } catch (gescheitert) {
      setFehler(gescheitert);
    } finally {
      setLaeuft(false);
    }
  };

  return {
    massnahme,
    setMassnahme,
    von,
    setVon,
    am,
    setAm,
    fotos,
    setFotos,
    fehler,
    laeuft,
    absenden,
  };
}
