import { describe, expect, it } from 'vitest';
import { ApiFehler } from '../api/fehler';
import { ticketAus } from './ticket';

const fehler = (code: string, details: string | null) =>
  new ApiFehler(401, code, 'Bitte geben Sie den Code ein.', null, details);

describe('ticketAus', () => {
  it('finds the ticket of a sign-in that needs a code', () => {
    expect(ticketAus(fehler('HD170', '{"ticket":"abc","gueltig_bis":"x"}'))).toBe('abc');
  });

  it.each([
    ['another error', fehler('HD001', '{"ticket":"abc"}')],
    ['no details', fehler('HD170', null)],
    ['broken details', fehler('HD170', '{')],
    ['a ticket that is no text', fehler('HD170', '{"ticket":1}')],
    ['no error of the API', new Error('HD170')],
    ['no error', null],
  ])('finds none in %s', (_, wert) => {
    expect(ticketAus(wert)).toBeNull();
  });
});
