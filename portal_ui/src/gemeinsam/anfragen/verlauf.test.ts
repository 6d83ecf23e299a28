import { describe, expect, it } from 'vitest';
import type { Anhang, Nachricht, Statuswechsel } from './modell';
import { anhangOrt, schritte, verlauf } from './verlauf';

const wechsel = (von: string | null, nach: string, am: string): Statuswechsel => ({
  id: Date.parse(am),
  von,
  nach,
  akteur: 'Jens Krüger',
  rolle: 'hausmeister',
  begruendung: null,
  am,
});

const nachricht = (id: number, am: string, email_id: number | null = null): Nachricht => ({
  id,
  anfrage_id: 1,
  art: 'nachricht',
  verfasser_rolle: 'mieter',
  verfasser_name: 'Erika Muster',
  verfasser_konto_id: null,
  verfasser_person_id: 3,
  inhalt: 'Text',
  zitat: '',
  zurueckgenommen_am: null,
  email_id,
  erstellt_am: am,
});

const anhang = (id: number, am: string, nachricht_id: number | null = null): Anhang => ({
  id,
  anfrage_id: 1,
  nachricht_id,
  datei_id: id,
  dateiname: 'foto.jpg',
  aufnahme: null,
  intern: false,
  erstellt_am: am,
  dateien: { medientyp: 'image/jpeg', groesse: 1 },
});

const ANLAGE = wechsel(null, 'offen', '2026-11-21T08:00:00Z');
const ANNAHME = wechsel('offen', 'akzeptiert', '2026-11-21T09:00:00Z');
const ENDE = wechsel('akzeptiert', 'abgeschlossen', '2026-11-21T10:00:00Z');
const anfrage = {
  status: 'abgeschlossen',
  erstellt_am: ANLAGE.am,
  melder_name: 'Erika Muster',
  email_id: 77,
};

describe('verlauf', () => {
  it('tells messages and changes in order, the creation and the first mail elsewhere', () => {
    const eintraege = verlauf(
      anfrage,
      [nachricht(5, '2026-11-21T09:30:00Z', 78), nachricht(4, ANLAGE.am, 77)],
      [ANLAGE, ANNAHME, ENDE],
      [anhang(1, '2026-11-21T09:30:00Z', 5)],
    );
    expect(eintraege.map((e) => e.am)).toEqual([ANNAHME.am, '2026-11-21T09:30:00Z', ENDE.am]);
    expect(eintraege[1]).toMatchObject({ nachricht: { id: 5 }, anhaenge: [{ id: 1 }] });
  });
});

describe('schritte', () => {
  it('shows date and name of each step', () => {
    expect(schritte(anfrage, [ANLAGE, ANNAHME, ENDE])).toMatchObject([
      { status: 'offen', erreicht: true, wer: 'Erika Muster' },
      { status: 'akzeptiert', erreicht: true, am: ANNAHME.am, wer: 'Jens Krüger' },
      { status: 'abgeschlossen', erreicht: true, am: ENDE.am },
    ]);
  });

  it('shows what is still to come', () => {
    const linie = schritte({ ...anfrage, status: 'offen' }, [ANLAGE]);
    expect(linie.map((s) => s.erreicht)).toEqual([true, false, false]);
  });

  it('ends early when rejected or withdrawn', () => {
    const ablehnung = wechsel('offen', 'abgelehnt', '2026-11-21T09:00:00Z');
    const linie = schritte({ ...anfrage, status: 'abgelehnt' }, [ANLAGE, ablehnung]);
    expect(linie.map((s) => s.status)).toEqual(['offen', 'abgelehnt']);
  });
});

describe('anhangOrt', () => {
  it('tells photos of the report from photos of the closing', () => {
    const alle = [anhang(1, ANLAGE.am), anhang(2, ENDE.am), anhang(3, ENDE.am, 5)];
    const orte = anhangOrt(alle, [ANLAGE, ANNAHME, ENDE]);
    expect(orte.meldung.map((a) => a.id)).toEqual([1]);
    expect(orte.abschluss.map((a) => a.id)).toEqual([2]);
    expect(anhangOrt(alle, [ANLAGE]).abschluss).toEqual([]);
  });
});
