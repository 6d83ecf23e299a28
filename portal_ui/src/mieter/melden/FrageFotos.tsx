import { FotoWahl } from '@/gemeinsam/dateien/FotoWahl';
import type { Foto } from '@/gemeinsam/dateien/fotos';

interface Eigenschaften {
  fotos: readonly Foto[];
  hinzufuegen: (neue: Foto[]) => void;
  entfernen: (id: string) => void;
}

/** Photos first: whoever stands in front of the damage has the phone in the hand. */
export function FrageFotos(eigenschaften: Eigenschaften) {
  return <FotoWahl {...eigenschaften} />;
}
