/** What mails there are: a short title, and the words of those who get them. */
export const BENACHRICHTIGUNGEN = [
  {
    ereignis: 'eingangsbestaetigung',
    titel: 'Eingangsbestätigung',
    wort: 'Ihre Meldung ist angekommen',
    text: 'Mit Nummer, sobald eine Anfrage angelegt ist.',
  },
  {
    ereignis: 'statuswechsel',
    titel: 'Der Stand ändert sich',
    wort: 'Der Stand ändert sich',
    text: 'Zum Beispiel, wenn jemand Ihre Anfrage annimmt.',
  },
  {
    ereignis: 'neue_nachricht',
    titel: 'Neue Nachrichten',
    wort: 'Jemand hat Ihnen geschrieben',
    text: 'Nachrichten der Verwaltung und des Hausmeisters.',
  },
  {
    ereignis: 'rueckfrage',
    titel: 'Rückfragen',
    wort: 'Wir haben eine Frage',
    text: 'Und warten auf Ihre Antwort, um weiterzukommen.',
  },
  {
    ereignis: 'abschluss',
    titel: 'Abschluss',
    wort: 'Ihre Anfrage ist erledigt',
    text: 'Was getan wurde, von wem und wann.',
  },
  {
    ereignis: 'stoerung',
    titel: 'Störungen im Haus',
    wort: 'Im Haus ist etwas ausgefallen',
    text: 'Zum Beispiel die Heizung; und wenn sie wieder geht.',
  },
  {
    ereignis: 'aushang',
    titel: 'Aushänge',
    wort: 'Es gibt einen neuen Aushang',
    text: 'Was sonst im Treppenhaus hängt.',
  },
] as const;
