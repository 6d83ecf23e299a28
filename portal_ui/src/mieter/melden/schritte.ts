/** The screens of the damage report, one question each. */
export type Frage = 'fotos' | 'wohnung' | 'art' | 'ort' | 'beschreibung' | 'pruefen';

/** The order; the question for the flat is asked only when there are several. */
export const fragen = (mehrereWohnungen: boolean): Frage[] => [
  'fotos',
  ...(mehrereWohnungen ? (['wohnung'] as const) : []),
  'art',
  'ort',
  'beschreibung',
  'pruefen',
];

/** What to do at once, before anything is written down. */
export const SOFORTHILFE: Record<string, string> = {
  heizung:
    'Riecht es nach Gas? Nichts einschalten, Fenster öffnen, Haus verlassen und die 112 anrufen.',
  wasser: 'Läuft noch Wasser? Drehen Sie, wenn es geht, den Haupthahn zu.',
  elektrik:
    'Funken, Rauch oder Brandgeruch? Sicherung ausschalten, nichts anfassen und bei Gefahr die 112 anrufen.',
};

/** Places people name most often, offered as one tap. */
export const ORTE = [
  'Küche',
  'Bad',
  'Wohnzimmer',
  'Schlafzimmer',
  'Flur',
  'Balkon',
  'Keller',
  'Treppenhaus',
];
