import {
  IconArchive,
  IconBan,
  IconCheck,
  IconCircleDot,
  IconClock,
  IconEdit,
  IconInbox,
  IconMailQuestion,
  IconNotes,
  IconProgress,
  IconArrowBackUp,
  IconTrashX,
  IconMailCheck,
  IconMailOff,
  IconMailX,
  type Icon,
} from '@tabler/icons-react';

/** How a value of a list is shown everywhere: word, tone and icon. */
export interface Anzeige {
  wort: string;
  ton: 'blau' | 'bernstein' | 'gruen' | 'graurot' | 'grau' | 'rot' | 'orange';
  Symbol: Icon;
}

const unbekannt = (wert: string): Anzeige => ({ wort: wert, ton: 'grau', Symbol: IconCircleDot });

const ANFRAGE: Record<string, Anzeige> = {
  offen: { wort: 'neu', ton: 'blau', Symbol: IconCircleDot },
  akzeptiert: { wort: 'in Bearbeitung', ton: 'bernstein', Symbol: IconProgress },
  abgeschlossen: { wort: 'abgeschlossen', ton: 'gruen', Symbol: IconCheck },
  abgelehnt: { wort: 'abgelehnt', ton: 'graurot', Symbol: IconBan },
  zurueckgezogen: { wort: 'zurückgezogen', ton: 'grau', Symbol: IconArrowBackUp },
};

const EMAIL: Record<string, Anzeige> = {
  eingegangen: { wort: 'wird geprüft', ton: 'blau', Symbol: IconInbox },
  zugeordnet: { wort: 'zugeordnet', ton: 'gruen', Symbol: IconCheck },
  manuell: { wort: 'zu entscheiden', ton: 'bernstein', Symbol: IconMailQuestion },
  protokolliert: { wort: 'protokolliert', ton: 'grau', Symbol: IconNotes },
  verworfen: { wort: 'verworfen', ton: 'graurot', Symbol: IconTrashX },
};

const KONTO: Record<string, Anzeige> = {
  aktiv: { wort: 'aktiv', ton: 'gruen', Symbol: IconCheck },
  eingeladen: { wort: 'eingeladen', ton: 'blau', Symbol: IconEdit },
  gesperrt: { wort: 'gesperrt', ton: 'graurot', Symbol: IconBan },
  wartet: { wort: 'wartet', ton: 'grau', Symbol: IconClock },
  archiviert: { wort: 'archiviert', ton: 'grau', Symbol: IconArchive },
};

const VERSAND: Record<string, Anzeige> = {
  wartet: { wort: 'wartet', ton: 'blau', Symbol: IconClock },
  gesendet: { wort: 'gesendet', ton: 'gruen', Symbol: IconMailCheck },
  zurueckgekommen: { wort: 'zurückgekommen', ton: 'orange', Symbol: IconMailX },
  fehlgeschlagen: { wort: 'fehlgeschlagen', ton: 'orange', Symbol: IconMailX },
  aufgegeben: { wort: 'aufgegeben', ton: 'graurot', Symbol: IconBan },
  unterdrueckt: { wort: 'nicht gesendet', ton: 'grau', Symbol: IconMailOff },
  zurueckgenommen: { wort: 'zurückgenommen', ton: 'grau', Symbol: IconArrowBackUp },
};

const STOERUNG: Record<string, Anzeige> = {
  offen: { wort: 'läuft', ton: 'bernstein', Symbol: IconProgress },
  behoben: { wort: 'behoben', ton: 'gruen', Symbol: IconCheck },
};

export const stoerungStatus = (wert: string): Anzeige => STOERUNG[wert] ?? unbekannt(wert);
export const anfrageStatus = (wert: string): Anzeige => ANFRAGE[wert] ?? unbekannt(wert);
export const emailStatus = (wert: string): Anzeige => EMAIL[wert] ?? unbekannt(wert);
export const kontoStatus = (wert: string): Anzeige => KONTO[wert] ?? unbekannt(wert);
export const versandStatus = (wert: string): Anzeige => VERSAND[wert] ?? unbekannt(wert);

const worte =
  (liste: Record<string, string>) =>
  (wert: string | null | undefined): string =>
    wert == null ? '' : (liste[wert] ?? wert);

export const schadensart = worte({
  heizung: 'Heizung',
  wasser: 'Wasser',
  elektrik: 'Elektrik',
  sanitaer: 'Sanitär',
  sonstiges: 'Sonstiges',
});

export const kategorie = worte({
  schaden: 'Schaden',
  wartung: 'Wartung',
  beschwerde: 'Beschwerde',
  administrativ: 'Verwaltung',
});

export const zustaendigkeit = worte({
  hausmeister_bereich: 'Hausmeister',
  mietverwaltung: 'Mietverwaltung',
  weg_verwaltung: 'WEG-Verwaltung',
});

export const quelle = worte({
  email: 'E-Mail',
  telefon: 'Telefon',
  portal: 'Portal',
  manuell: 'von Hand erfasst',
  voicebot: 'Telefonassistent',
});

export const mailereignis = worte({
  eingangsbestaetigung: 'Eingangsbestätigung',
  statuswechsel: 'Statuswechsel',
  neue_nachricht: 'Neue Nachricht',
  rueckfrage: 'Rückfrage',
  abschluss: 'Abschluss',
  stoerung: 'Störung im Haus',
  aushang: 'Aushang',
  notdienst: 'Notdienst',
  eigentuemer: 'Nachricht an Eigentümer',
  auftrag: 'Auftrag an Dienstleister',
  testmail: 'Testmail',
});

export const rolle = worte({
  mieter: 'Mieter',
  hausmeister: 'Hausmeister',
  verwalter: 'Sachbearbeitung',
  leitung: 'Leitung',
  pruefer: 'Prüfung',
  eigentuemer: 'Eigentümer',
  dienstleister: 'Dienstleister',
  dritte: 'Außenstehende',
});

export const prioritaet = worte({
  niedrig: 'niedrig',
  normal: 'normal',
  hoch: 'hoch',
  dringend: 'dringend',
});

/** Whether an Anfrage can still change its state. */
export const istBeendet = (status: string): boolean =>
  status === 'abgeschlossen' || status === 'abgelehnt' || status === 'zurueckgezogen';
