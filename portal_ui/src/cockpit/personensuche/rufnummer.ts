/** A number as it is dialled in Germany, digits only: +49 30 1 and 0049 30 1 and (0)30 1 are one. */
function gewaehlt(nummer: string): string {
  const ziffern = nummer.replace('(0)', '').replace(/[^+\d]/g, '');
  return ziffern.replace(/^(\+|00)490?/, '0').replace(/^\+/, '00');
}

/** Whether two ways of writing are one number. */
export const gleicheNummer = (a: string, b: string): boolean => gewaehlt(a) === gewaehlt(b);

/** Whether it can be called back: with an area code and at least five digits. */
export const istNummer = (nummer: string): boolean => /^0\d{4,}$/.test(gewaehlt(nummer));
