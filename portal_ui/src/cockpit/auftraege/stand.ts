import type { Auftrag } from './abfragen';

/** Whether the contractor can open the link now. */
export const linkGilt = (a: Auftrag, jetzt: Date = new Date()): boolean =>
  a.link_bis !== null && a.link_widerrufen_am === null && Date.parse(a.link_bis) > jetzt.getTime();

/** What became of an order that was sent, line by line, each with its time. */
export function standDesAuftrags(a: Auftrag, jetzt: Date = new Date()): [string, string | null][] {
  const zeilen: [string, string | null][] = [];
  if (a.link_am !== null) zeilen.push(['Link gesendet', a.link_am]);
  if (a.link_gesehen_am !== null) zeilen.push(['Geöffnet', a.link_gesehen_am]);
  if (a.angenommen_am !== null) zeilen.push(['Angenommen', a.angenommen_am]);
  if (a.abgelehnt_am !== null) zeilen.push([`Abgelehnt („${a.ablehnung ?? ''}“)`, a.abgelehnt_am]);
  if (a.gemeldet_am !== null) zeilen.push(['Als erledigt gemeldet', a.gemeldet_am]);
  if (a.link_widerrufen_am !== null) zeilen.push(['Link widerrufen', a.link_widerrufen_am]);
  else if (a.link_bis !== null && !linkGilt(a, jetzt)) zeilen.push(['Link abgelaufen', a.link_bis]);
  return zeilen;
}
