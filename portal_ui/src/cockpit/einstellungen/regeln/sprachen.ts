import { sprache } from '@/gemeinsam/gestaltung/sprachen';

/** Languages for which rules can be written: the comparison knows Latin letters only. */
const CODES = ['sq', 'en', 'fr', 'it', 'hr', 'nl', 'pl', 'pt', 'ro', 'es', 'cs', 'tr', 'hu'];

/** German first, the others by name. */
export const SPRACHEN = ['de', ...CODES].map((value) => ({ value, label: sprache(value) }));
