import type { Auftrag, Schritt } from './abfragen';

/** Whether the order still waits for something. */
export const laeuft = (a: Auftrag): boolean => a.status !== 'erledigt' && a.status !== 'storniert';

/** Whether the contractor can open the link now. */
export const linkGilt = (a: Auftrag, jetzt: Date = new Date()): boolean =>
  a.link_bis !== null && a.link_widerrufen_am === null && Date.parse(a.link_bis) > jetzt.getTime();

const STAND: Record<string, string> = {
  offen: 'noch nicht gesendet',
  gemeldet: 'als erledigt gemeldet',
  widerrufen: 'Link widerrufen',
};

/** The status of an order in words. */
export const standInWorten = (a: Auftrag): string => STAND[a.status] ?? a.status;

const SCHRITTE: Record<string, (grund: string) => string> = {
  gesendet: () => 'Link gesendet',
  gesehen: () => 'Geöffnet',
  angenommen: () => 'Angenommen',
  abgelehnt: (grund) => `Abgelehnt („${grund}“)`,
  gemeldet: () => 'Als erledigt gemeldet',
  widerrufen: () => 'Link widerrufen',
  erledigt: () => 'Erledigt',
  storniert: (grund) => `Storniert („${grund}“)`,
};

/** What became of an order, line by line, each with its time. */
export function standDesAuftrags(a: Auftrag, jetzt: Date = new Date()): [string, string][] {
  const zeilen = a.verlauf.flatMap(({ nach, am, begruendung }: Schritt): [string, string][] => {
    const wort = SCHRITTE[nach];
    return wort === undefined ? [] : [[wort(begruendung ?? ''), am]];
  });
  // A further link of an order that was accepted or reported changes no status.
  const ergaenze = (wort: string, am: string | null) => {
    if (am !== null && !zeilen.some(([w, t]) => w === wort && Date.parse(t) === Date.parse(am)))
      zeilen.push([wort, am]);
  };
  ergaenze('Link gesendet', a.link_am);
  ergaenze('Geöffnet', a.link_gesehen_am);
  ergaenze('Link widerrufen', a.link_widerrufen_am);
  if (laeuft(a) && a.link_widerrufen_am === null && !linkGilt(a, jetzt))
    ergaenze('Link abgelaufen', a.link_bis);
  return zeilen.sort(([, frueher], [, spaeter]) => Date.parse(frueher) - Date.parse(spaeter));
}
