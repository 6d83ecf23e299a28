/** Languages for which rules can be written: the comparison knows Latin letters only. */
export const SPRACHEN = [
  { value: 'de', label: 'Deutsch' },
  { value: 'sq', label: 'Albanisch' },
  { value: 'en', label: 'Englisch' },
  { value: 'fr', label: 'Französisch' },
  { value: 'it', label: 'Italienisch' },
  { value: 'hr', label: 'Kroatisch, Bosnisch oder Serbisch' },
  { value: 'nl', label: 'Niederländisch' },
  { value: 'pl', label: 'Polnisch' },
  { value: 'pt', label: 'Portugiesisch' },
  { value: 'ro', label: 'Rumänisch' },
  { value: 'es', label: 'Spanisch' },
  { value: 'cs', label: 'Tschechisch' },
  { value: 'tr', label: 'Türkisch' },
  { value: 'hu', label: 'Ungarisch' },
];
