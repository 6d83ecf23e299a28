/** What a file may cost before it is refused; the database has the same limits for rows and columns. */
export const GRENZEN = {
  /** Bytes of the file. */
  datei: 10 * 1024 * 1024,
  /** Bytes of everything unpacked from an XLSX file. */
  entpackt: 100 * 1024 * 1024,
  /** Rows with something in them, without the heading. */
  zeilen: 20_000,
  spalten: 100,
  /** Entries of an archive. */
  eintraege: 2_000,
  /** Characters of a cell; what is longer is cut and then refused by the database. */
  zelle: 2_000,
} as const;

/** The file cannot be read; the message is for people. */
export class Dateifehler extends Error {
  override readonly name = 'Dateifehler';
}
