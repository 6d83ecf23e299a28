/** What a template may fill in, in the words of its buttons; the database refuses others. */
export const PLATZHALTER: readonly { name: string; wort: string }[] = [
  { name: 'name', wort: 'Name' },
  { name: 'nummer', wort: 'Nummer der Anfrage' },
  { name: 'betreff', wort: 'Betreff der Anfrage' },
  { name: 'kategorie', wort: 'Kategorie' },
  { name: 'status', wort: 'Stand' },
  { name: 'ort', wort: 'Ort des Schadens' },
  { name: 'objekt', wort: 'Haus' },
  { name: 'einheit', wort: 'Wohnung' },
  { name: 'eingegangen_am', wort: 'Eingegangen am' },
  { name: 'verfasser', wort: 'Wer geschrieben hat' },
  { name: 'nachricht', wort: 'Text der Nachricht' },
  { name: 'begruendung', wort: 'Begründung' },
  { name: 'massnahme', wort: 'Was getan wurde' },
  { name: 'ausgefuehrt_von', wort: 'Ausgeführt von' },
  { name: 'erledigt_am', wort: 'Erledigt am' },
  { name: 'link', wort: 'Link zum Portal' },
  { name: 'auftrag', wort: 'Was beauftragt ist' },
  { name: 'notdienst', wort: 'Notdienst' },
  { name: 'verwaltung', wort: 'Name der Verwaltung' },
  { name: 'telefon', wort: 'Telefon der Verwaltung' },
  { name: 'geschaeftszeiten', wort: 'Geschäftszeiten' },
];

const BEKANNT = new Set(PLATZHALTER.map((p) => p.name));

/** A placeholder that does not exist or is not complete, with its place in the text. */
export interface Fehlstelle {
  von: number;
  bis: number;
  satz: string;
}

/** How many letters have to be changed to get from one word to the other. */
function abstand(a: string, b: string): number {
  let zeile = Array.from({ length: b.length + 1 }, (_, i) => i);
  Array.from(a).forEach((x, i) => {
    const neu = [i + 1];
    Array.from(b).forEach((y, j) => {
      const ersetzen = (zeile[j] ?? 0) + (x === y ? 0 : 1);
      neu.push(Math.min(ersetzen, (zeile[j + 1] ?? 0) + 1, (neu[j] ?? 0) + 1));
    });
    zeile = neu;
  });
  return zeile.at(-1) ?? 0;
}

function aehnlich(name: string): string | null {
  const [naechster] = [...BEKANNT]
    .map((bekannt) => ({ bekannt, abstand: abstand(name, bekannt) }))
    .sort((x, y) => x.abstand - y.abstand);
  return naechster !== undefined && naechster.abstand <= 3 ? naechster.bekannt : null;
}

/** The first placeholder that the database would refuse, null when all are right. */
export function fehlstelle(text: string): Fehlstelle | null {
  const muster = /\{\{([^{}]{0,100})\}\}|\{\{|\}\}/g;
  for (const treffer of text.matchAll(muster)) {
    const von = treffer.index;
    const bis = von + treffer[0].length;
    const [, roh] = treffer;
    if (roh === undefined) {
      return {
        von,
        bis,
        satz: 'Hier ist ein Platzhalter nicht vollständig: Er beginnt mit {{ und endet mit }}.',
      };
    }
    const name = roh.trim();
    if (BEKANNT.has(name)) continue;
    const gemeint = aehnlich(name);
    return {
      von,
      bis,
      satz:
        `Den Platzhalter {{${name}}} gibt es nicht.` +
        (gemeint === null ? '' : ` Meinten Sie {{${gemeint}}}?`),
    };
  }
  return null;
}

/** The text with a placeholder in place of the selection, and where the cursor goes. */
export function einsetzen(
  text: string,
  auswahl: { von: number; bis: number },
  name: string,
): { text: string; stelle: number } {
  const stueck = `{{${name}}}`;
  return {
    text: text.slice(0, auswahl.von) + stueck + text.slice(auswahl.bis),
    stelle: auswahl.von + stueck.length,
  };
}
