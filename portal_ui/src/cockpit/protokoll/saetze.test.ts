import { expect, it } from 'vitest';
import type { Eintrag } from './modell';
import { akteur, tat } from './saetze';
import { wertGenau, wertInWorten } from './werte';

const eintrag = (teil: Partial<Eintrag>): Eintrag => ({
  am: '2026-11-23T03:35:32.879818+00:00',
  id: 1,
  aktion: 'geaendert',
  tabelle: 'verwaltung.anfragen',
  objekt: '7',
  schluessel: null,
  bezeichnung: 'Anfrage 2026-0042',
  akteur: 'Thomas Krause',
  rolle: 'verwalter',
  benutzerkonto_id: 5,
  anfrage_id: 7,
  person_id: null,
  anmeldename: 'authenticator',
  dienst: null,
  anforderung: null,
  adresse: null,
  grund: null,
  vorher: null,
  nachher: null,
  inhalt_geloescht: false,
  siegel_nr: null,
  ...teil,
});

it('tells a change with its state first and without what the database keeps for itself', () => {
  expect(
    tat(
      eintrag({
        vorher: { letzte_aktivitaet_am: 'x', betreff: 'Bad', ort: null, status: 'offen' },
        nachher: {
          letzte_aktivitaet_am: 'y',
          betreff: 'Küche',
          ort: 'Spüle',
          status: 'akzeptiert',
        },
      }),
    ),
  ).toBe(
    'hat Anfrage 2026-0042 geändert: Status neu → in Bearbeitung, Betreff Bad → Küche, eine weitere Angabe',
  );
  expect(tat(eintrag({ vorher: { warnen_am: null }, nachher: { warnen_am: 'x' } }))).toContain(
    'Nächste Warnung leer → x',
  );
});

it('names what belongs to an Anfrage, and what has a name of its own', () => {
  expect(tat(eintrag({ aktion: 'angelegt', tabelle: 'verwaltung.anfrage_nachrichten' }))).toBe(
    'hat eine Nachricht zu Anfrage 2026-0042 angelegt',
  );
  expect(
    tat(
      eintrag({
        aktion: 'geloescht',
        tabelle: 'verwaltung.dateien',
        bezeichnung: null,
        vorher: { dateiname: 'a.pdf' },
      }),
    ),
  ).toBe('hat eine Datei „a.pdf“ gelöscht');
  expect(tat(eintrag({ tabelle: 'verwaltung.neues', bezeichnung: null }))).toBe(
    'hat einen Eintrag in verwaltung.neues geändert',
  );
});

it('tells sign-ins, looks and exports', () => {
  const konto = { bezeichnung: 'Konto Eva Kurz', benutzerkonto_id: null, akteur: 'authenticator' };
  const neu = eintrag({
    ...konto,
    aktion: 'angelegt',
    tabelle: 'anmeldung.sitzungen',
    nachher: { geraet: 'Firefox' },
  });
  expect(`${akteur(neu)} ${tat(neu)}`).toBe('Eva Kurz hat sich angemeldet');
  const falsch = eintrag({
    ...konto,
    aktion: 'fehlgeschlagen',
    tabelle: 'anmeldung.benutzerkonten',
    nachher: { womit: 'passwort' },
  });
  expect(`${akteur(falsch)} ${tat(falsch)}`).toBe(
    'Jemand ohne Anmeldung ist an der Anmeldung gescheitert (Konto Eva Kurz): falsches Passwort',
  );
  expect(
    tat(eintrag({ ...konto, aktion: 'eingesehen', tabelle: 'anmeldung.benutzerkonten' })),
  ).toBe('hat gesehen, was Konto Eva Kurz sieht');
  expect(
    tat(
      eintrag({
        aktion: 'ausgegeben',
        tabelle: 'audit.eintraege',
        bezeichnung: null,
        nachher: { format: 'csv', anzahl: 12 },
      }),
    ),
  ).toBe('hat das Protokoll ausgegeben (12 Einträge, CSV)');
});

it('reads values: words, times, secrets and fingerprints', () => {
  const wert = (name: string, w: unknown) => wertInWorten('verwaltung.anfragen', name, w);
  expect(wert('status', 'akzeptiert')).toBe('in Bearbeitung');
  expect(wertGenau('verwaltung.anfragen', 'status', 'akzeptiert')).toBe(
    'in Bearbeitung (akzeptiert)',
  );
  expect(wert('passwort_hash', '***')).toContain('Geheimnis');
  expect(wert('angelegt_am', '2026-11-23T03:35:32.8+00:00')).toBe('23.11.2026, 04:35:32');
  expect(wert('wiedervorlage_am', '2026-11-23')).toBe('23.11.2026');
  expect(wert('x', null)).toBe('leer');
  expect(wert('x', false)).toBe('nein');
  expect(wert('inhalt', { sha256: 'ab', laenge: 1234 })).toBe('1.234 Byte, SHA-256 ab');
});
