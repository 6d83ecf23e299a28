/** A Storage in memory, for tests outside of a browser. */
export class Testablage implements Storage {
  private readonly werte = new Map<string, string>();

  get length(): number {
    return this.werte.size;
  }

  clear = () => this.werte.clear();
  getItem = (name: string) => this.werte.get(name) ?? null;
  key = (i: number) => [...this.werte.keys()][i] ?? null;
  removeItem = (name: string) => void this.werte.delete(name);
  setItem = (name: string, wert: string) => void this.werte.set(name, wert);
}
