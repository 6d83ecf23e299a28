import { aufnahmewort } from '@/gemeinsam/dateien/dateien';
import { wartewort } from '@/gemeinsam/fristen/fristen';
import type { Akt, Handlung } from './ablage';

const WORT: Record<Handlung, string> = {
  anfrage_akzeptieren: 'Annehmen',
  nachricht_senden: 'Nachricht an den Mieter',
  interne_notiz: 'Interne Notiz',
  aufwand_erfassen: 'Material und Zeit',
  anfrage_abschliessen: 'Abschließen',
  anfrage_warten: 'Warten',
  anfrage_weiter: 'Geht weiter',
  aufgabe_verschieben: 'Aufgabe',
  aufgabe_erledigen: 'Aufgabe erledigt',
};

export function handlungInWorten({ handlung, angaben }: Akt): string {
  if (handlung === 'aufgabe_verschieben') {
    return angaben.status === 'offen' ? 'Aufgabe zurücklegen' : 'Aufgabe beginnen';
  }
  return angaben.auf === undefined ? WORT[handlung] : `Anfrage ${wartewort(angaben.auf)}`;
}

/** "3 Fotos (2 vorher, 1 nachher)" */
export function fotosInWorten(fotos: Akt['fotos']): string {
  const worte = (['vorher', 'nachher'] as const).map((aufnahme) => {
    const zahl = fotos.filter((foto) => foto.aufnahme === aufnahme).length;
    return zahl === 0 ? '' : `${zahl} ${aufnahmewort(aufnahme).toLowerCase()}`;
  });
  const davon = worte.filter(Boolean).join(', ');
  return `${fotos.length} ${fotos.length === 1 ? 'Foto' : 'Fotos'}${davon && ` (${davon})`}`;
}

/** "45 Minuten, Eckventil" */
export const aufwandInWorten = (minuten: number, material: string): string =>
  [minuten > 0 ? (minuten === 1 ? '1 Minute' : `${minuten} Minuten`) : '', material]
    .filter(Boolean)
    .join(', ');

/** What was typed, so that a refused act can still be read. */
export const inhaltInWorten = ({ angaben: a }: Akt): string =>
  a.inhalt ?? a.massnahme ?? aufwandInWorten(a.minuten ?? 0, a.material ?? '');

/** A refused act as an internal note; null when there is nothing worth keeping. */
export function alsNotiz(akt: Akt): Akt | null {
  const text = inhaltInWorten(akt);
  const { anfrage_id } = akt.angaben;
  if (text === '' || anfrage_id === undefined || akt.handlung === 'interne_notiz') return null;
  const von = akt.angaben.ausgefuehrt_von;
  return {
    ...akt,
    handlung: 'interne_notiz',
    angaben: {
      anfrage_id,
      inhalt: `Nicht übernommen: ${handlungInWorten(akt)}. ${text}${von ? ` (${von})` : ''}`,
    },
  };
}

export const anzahl = (n: number): string => (n === 1 ? '1 Eintrag' : `${n} Einträge`);
