import { describe, expect, it } from 'vitest';
import { ansichtAus, aufgebbar, grundInWorten, stand, wiederholbar } from './modell';

describe('outgoing mail', () => {
  it('given up is shown as such and can only be tried again', () => {
    const mail = { status: 'fehlgeschlagen', grund: 'aufgegeben' };
    expect([stand(mail), wiederholbar(mail), aufgebbar(mail)]).toEqual(['aufgegeben', true, false]);
  });

  it('failed and returned can be tried again or given up, sent neither', () => {
    const kaputt = { status: 'fehlgeschlagen', grund: 'abgelehnt' };
    expect([wiederholbar(kaputt), aufgebbar(kaputt)]).toEqual([true, true]);
    const zurueck = { status: 'zurueckgekommen', grund: null };
    expect([wiederholbar(zurueck), aufgebbar(zurueck)]).toEqual([true, true]);
    const gesendet = { status: 'gesendet', grund: null };
    expect([wiederholbar(gesendet), aufgebbar(gesendet)]).toEqual([false, false]);
  });

  it('suppressed is tried again only for the sake of the address', () => {
    expect(wiederholbar({ status: 'unterdrueckt', grund: 'keine_adresse' })).toBe(true);
    expect(wiederholbar({ status: 'unterdrueckt', grund: 'abgewaehlt' })).toBe(false);
  });

  it('says reasons in German, unknown ones as they are', () => {
    expect(grundInWorten('abgewaehlt')).toContain('möchte dazu keine E-Mail');
    expect(grundInWorten('etwas_neues')).toBe('etwas_neues');
    expect(grundInWorten(null)).toBeNull();
  });

  it('shows all mails when the address names no view', () => {
    expect(ansichtAus('')).toBe('alle');
    expect(ansichtAus('ansicht=wartet')).toBe('wartet');
    expect(ansichtAus('ansicht=unsinn')).toBe('alle');
  });
});
