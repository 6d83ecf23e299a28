import { useQuery } from '@tanstack/react-query';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { bewohnerZu } from '../personen/bewohner';
import { anfrageKurz } from './abfragen';
import type { Email } from './modell';
import type { Wahl } from './wahl';
import { wahlAusBewohner } from './zielsuche';

/** What the database suggests for a mail, likeliest first. */
export function useVorschlaege(email: Email): Wahl[] {
  const anfrage = useQuery(anfrageKurz(email.vorschlag_anfrage_id)).data;
  const bewohner = useQuery(bewohnerZu(email.vorschlag_person_id)).data ?? [];
  const personen = bewohner.map((b) => wahlAusBewohner(b, 'Neue Anfrage für diese Person'));
  if (anfrage == null) return personen;
  return [
    {
      schluessel: `a${anfrage.id}`,
      titel: `${anfrage.nummer} ${anfrage.betreff}`,
      warum: `Vermutlich dieselbe Sache; ${anfrageStatus(anfrage.status).wort}`,
      knopf: `An ${anfrage.nummer} anhängen`,
      urteil: {
        art: 'anhaengen',
        anfrage_id: anfrage.id,
        ...(email.vorschlag_person_id === null ? {} : { person_id: email.vorschlag_person_id }),
      },
      neu: personen[0]?.neu ?? null,
    },
    ...personen,
  ];
}
