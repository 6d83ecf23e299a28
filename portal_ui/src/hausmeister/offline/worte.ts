import type { Akt, Handlung } from './ablage';

const WORT: Record<Handlung, string> = {
  anfrage_akzeptieren: 'Annehmen',
  nachricht_senden: 'Nachricht an den Mieter',
  interne_notiz: 'Interne Notiz',
  aufwand_erfassen: 'Material und Zeit',
  anfrage_abschliessen: 'Abschließen',
  aufgabe_verschieben: 'Aufgabe',
  aufgabe_erledigen: 'Aufgabe erledigt',
};

export const handlungInWorten = ({ handlung, angaben }: Akt): string =>
  handlung === 'aufgabe_verschieben'
    ? angaben.status === 'offen'
      ? 'Aufgabe zurücklegen'
      : 'Aufgabe beginnen'
    : WORT[handlung];

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
