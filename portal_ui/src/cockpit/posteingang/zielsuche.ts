import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { muster } from '../anfragen/abfragen';
import { bewohnerInWorten, bewohnerSuche, heisst, type Bewohner } from '../personen/bewohner';
import type { Wahl } from './wahl';

interface GefundeneAnfrage {
  id: number;
  nummer: string;
  betreff: string;
  status: string;
  melder_name: string;
}

interface GefundenerEigentuemer {
  id: number;
  personen: { vorname: string; nachname: string } | null;
  objekte: { bezeichnung: string } | null;
}

/** A tenant of a tenancy as a choice: a new Anfrage. */
export function wahlAusBewohner(bewohner: Bewohner, warum = 'Mieter'): Wahl {
  const { mietverhaeltnis_id, person_id, mietverhaeltnisse } = bewohner;
  const urteil = { art: 'neu', mietverhaeltnis_id, person_id } as const;
  const frueher = mietverhaeltnisse?.ende != null;
  return {
    schluessel: `m${mietverhaeltnis_id}-${person_id}`,
    titel: bewohnerInWorten(bewohner),
    warum: frueher ? `${warum}, Mietverhältnis beendet oder gekündigt` : warum,
    knopf: 'Neue Anfrage anlegen',
    wer: heisst(bewohner.personen),
    urteil,
    neu: urteil,
  };
}

function wahlAusAnfrage({ id, nummer, betreff, status, melder_name }: GefundeneAnfrage): Wahl {
  return {
    schluessel: `a${id}`,
    titel: `${nummer} ${betreff}`,
    warum: `Anfrage von ${melder_name}, ${anfrageStatus(status).wort}`,
    knopf: `An ${nummer} anhängen`,
    wer: '',
    urteil: { art: 'anhaengen', anfrage_id: id },
    neu: null,
  };
}

function wahlAusEigentuemer({ id, personen, objekte }: GefundenerEigentuemer): Wahl {
  const urteil = { art: 'neu', eigentuemer_id: id } as const;
  const wer = heisst(personen);
  return {
    schluessel: `e${id}`,
    titel: [wer, objekte?.bezeichnung].filter(Boolean).join(' · '),
    warum: 'Eigentümer',
    knopf: 'Neue Anfrage anlegen',
    wer,
    urteil,
    neu: urteil,
  };
}

const JE_ART = 8;

const anfragen = (text: string, signal: AbortSignal) => {
  const wie = muster(text);
  return lies(
    api
      .from('anfragen')
      .select('id,nummer,betreff,status,melder_name')
      .is('zurueckgenommen_am', null)
      .or(`nummer.ilike.${wie},betreff.ilike.${wie}`)
      .order('letzte_aktivitaet_am', { ascending: false })
      .limit(JE_ART)
      .abortSignal(signal)
      .overrideTypes<GefundeneAnfrage[], { merge: false }>(),
  );
};

const eigentuemer = (text: string, signal: AbortSignal) =>
  lies(
    api
      .from('eigentuemer')
      .select('id,personen!inner(vorname,nachname),objekte(bezeichnung)')
      .ilike('personen.nachname', `${text.replace(/[%_*\\]/g, '')}%`)
      .limit(JE_ART)
      .abortSignal(signal)
      .overrideTypes<GefundenerEigentuemer[], { merge: false }>(),
  );

/** Persons by surname and Anfragen by number or subject, as choices. */
export const zielsuche = (text: string) =>
  queryOptions({
    queryKey: ['anfragen', 'ziele', text],
    enabled: text.length >= 2,
    queryFn: async ({ signal, client }) => {
      const [mieter, besitzer, vorgaenge] = await Promise.all([
        client.query(bewohnerSuche(text)),
        eigentuemer(text, signal),
        anfragen(text, signal),
      ]);
      return [
        ...mieter.slice(0, JE_ART).map((b) => wahlAusBewohner(b)),
        ...besitzer.map(wahlAusEigentuemer),
        ...vorgaenge.map(wahlAusAnfrage),
      ];
    },
  });
