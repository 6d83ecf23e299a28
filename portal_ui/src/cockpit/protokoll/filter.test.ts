import { expect, it } from 'vitest';
import { alsJson, anzahlFilter, filterAus, mangel, OHNE_FILTER, pfad, type Filter } from './filter';

const VOLL: Filter = {
  von: '2026-11-01',
  bis: '2026-11-30',
  art: 'verwaltung.dateien',
  objekt: '17',
  person: 3,
  konto: 4,
  aktionen: ['geaendert', 'eingesehen'],
  text: 'Mieterin fragt & mehr',
};

it('keeps everything in the address', () => {
  expect(filterAus(pfad(VOLL).split('?')[1] ?? '')).toEqual(VOLL);
  expect(pfad(OHNE_FILTER)).toBe('/protokoll');
  expect(filterAus('')).toEqual(OHNE_FILTER);
  expect(anzahlFilter(VOLL)).toBe(7);
  expect(anzahlFilter(OHNE_FILTER)).toBe(0);
});

it('does not ask for what it does not understand', () => {
  expect(filterAus('von=gestern&bis=0202-11-01&person=x&konto=1e3&aktion=drop,geaendert')).toEqual({
    ...OHNE_FILTER,
    aktionen: ['geaendert'],
  });
  // A key needs its kind; that of an Anfrage is a number.
  expect(filterAus('objekt=17').objekt).toBe(null);
  expect(filterAus('art=verwaltung.anfragen&objekt=2026-0042').objekt).toBe('2026-0042');
  expect(filterAus('art=verwaltung.anfragen&objekt=Heizung').objekt).toBe(null);
  expect(filterAus('art=verwaltung.anfragen&objekt=17').objekt).toBe('17');
  expect(filterAus("art=x';drop").art).toBe(null);
});

it('takes whole days in Berlin, the last one included', () => {
  expect(alsJson({ ...OHNE_FILTER, von: '2026-11-01', bis: '2026-12-31' })).toEqual({
    von: '2026-11-01 00:00 Europe/Berlin',
    bis: '2027-01-01 00:00 Europe/Berlin',
  });
  expect(alsJson(OHNE_FILTER)).toEqual({});
  expect(mangel({ ...OHNE_FILTER, von: '2026-11-02', bis: '2026-11-01' })).toContain('nach dem');
  expect(mangel(VOLL)).toBe(null);
});
