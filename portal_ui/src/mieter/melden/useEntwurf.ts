import { useEffect, useRef, useState } from 'react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import type { Foto } from '@/gemeinsam/dateien/fotos';
import {
  entwurfLesen,
  entwurfLoeschen,
  entwurfSchreiben,
  fotoLoeschen,
  fotoSchreiben,
  fotosLesen,
  leererEntwurf,
  type Entwurf,
} from './entwurf';

type Texte = Pick<Entwurf, 'mietverhaeltnisId' | 'schadensart' | 'ort' | 'beschreibung'>;

/** The draft of the damage report, kept on the device with every change. */
export function useEntwurf() {
  const sitzung = useSitzung();
  const { mandant_id, benutzerkonto_id } = sitzung;
  const konto = { mandant_id, benutzerkonto_id };
  const [entwurf, setEntwurf] = useState(() => entwurfLesen(konto));
  const [fotos, setFotos] = useState<Foto[] | null>(() => (entwurf.fotos.length === 0 ? [] : null));
  const stand = useRef(entwurf);

  const uebernehmen = (teil: Partial<Entwurf>) => {
    stand.current = { ...stand.current, ...teil };
    entwurfSchreiben(konto, stand.current);
    setEntwurf(stand.current);
  };
  const fotosSetzen = (neu: Foto[]) => {
    setFotos(neu);
    uebernehmen({ fotos: neu.map(({ id, name, dateiId }) => ({ id, name, dateiId })) });
  };
  const fotostand = useRef<Foto[]>([]);
  useEffect(() => {
    fotostand.current = fotos ?? [];
  }, [fotos]);

  useEffect(() => {
    let gilt = true;
    if (stand.current.fotos.length > 0) {
      void fotosLesen({ mandant_id, benutzerkonto_id }, stand.current).then((gelesen) => {
        if (gilt) setFotos(gelesen);
      });
    }
    return () => {
      gilt = false;
    };
  }, [mandant_id, benutzerkonto_id]);

  return {
    entwurf,
    /** null while photos of an earlier visit are being read. */
    fotos,
    aendern: (teil: Partial<Texte>) => uebernehmen(teil),
    fotosHinzufuegen: (neue: Foto[]) => {
      neue.forEach((foto) => void fotoSchreiben(konto, foto));
      fotosSetzen([...fotostand.current, ...neue]);
    },
    fotoEntfernen: (id: string) => {
      void fotoLoeschen(konto, id);
      fotosSetzen(fotostand.current.filter((f) => f.id !== id));
    },
    fotoGesendet: (id: string, dateiId: number) => {
      fotostand.current = fotostand.current.map((f) => (f.id === id ? { ...f, dateiId } : f));
      fotosSetzen(fotostand.current);
    },
    verwerfen: () => {
      void entwurfLoeschen(konto, stand.current);
      stand.current = leererEntwurf();
      fotostand.current = [];
      setEntwurf(stand.current);
      setFotos([]);
    },
  };
}
