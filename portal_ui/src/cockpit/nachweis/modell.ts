/** One Anfrage as evidence, as the database put it together from one state; times are ready to be printed. */
export interface Nachweis {
  mandant: string;
  stand: string;
  mit_internem: boolean;
  gedruckt_von: { name: string; rolle: string } | null;
  anfrage: {
    nummer: string;
    status: string;
    kategorie: string;
    schadensart: string | null;
    prioritaet: string;
    zustaendigkeit: string;
    quelle: string;
    betreff: string;
    beschreibung: string;
    ort: string;
    melder: string;
    eingegangen: string;
    objekt: string | null;
    anschrift: string | null;
    einheit: string | null;
    erledigt_am: string | null;
    massnahme: string | null;
    ausgefuehrt_von: string | null;
    zurueckgenommen: string | null;
  };
  mail: Maileingang | null;
  verlauf: Ereignis[];
  dateien: Datei[];
}

export interface Maileingang {
  absender: string | null;
  eingegangen: string;
  pruefung: string | null;
  sha256: string;
  groesse: number;
}

export interface Ereignis {
  zeit: string;
  art: string;
  wer: string;
  rolle: string;
  text: string;
  zitat?: string;
  von?: string | null;
  nach?: string;
  grund?: string | null;
  absender?: string | null;
  eingegangen?: string | null;
  pruefung?: string | null;
  mail_sha256?: string | null;
  zurueckgenommen?: string | null;
}

export interface Datei {
  dateiname: string;
  angehaengt: string;
  von: string | null;
  medientyp: string;
  groesse: number;
  sha256: string;
  intern: boolean;
  /** vorher or nachher, as whoever attached it said. */
  aufnahme: string | null;
}
