import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { gelesen } from './ablage';

const zeile = (konto: string) => ({ konto, hash: 'h', schluessel: ['x'], daten: 1, am: 0 });

describe('what was read', () => {
  it('goes with an account that another one follows, or with all', async () => {
    await gelesen.merken(zeile('1:7'));
    await gelesen.merken(zeile('1:8'));
    await gelesen.leeren('1:8');
    expect(await gelesen.von('1:7')).toEqual([]);
    expect(await gelesen.von('1:8')).toHaveLength(1);
    await gelesen.leeren();
    expect(await gelesen.von('1:8')).toEqual([]);
  });
});
