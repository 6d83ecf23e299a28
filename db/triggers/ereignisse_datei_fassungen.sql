begin;
set local role hausdraht_eigner;

-- The photo was chosen or sent before its copies exist: who looks at it hears when they do.
create function intern.tg_datei_fassungen__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select
        a.mandant_id,
        -- What was taken back, or is for the office only, is seen by staff and by nobody else.
        case
            when a.zurueckgenommen_am is null and h.zurueckgenommen_am is null and not h.nur_verwaltung then intern.ereignisse_kanaele(
                a.mandant_id, a.hausmeister_bereich_id, a.mietverhaeltnis_id, a.melder_person_id, a.kategorie, not h.intern
            )
            else array['m' || a.mandant_id || ':personal']
        end,
        'dateien', new.datei_id, 'geaendert'
    from verwaltung.anhaenge as h
    join verwaltung.anfragen as a on a.mandant_id = h.mandant_id and a.id = h.anfrage_id
    where h.mandant_id = new.mandant_id and h.datei_id = new.datei_id;
    return null;
end
$$;
comment on function intern.tg_datei_fassungen__ereignisse() is
    'Meldet eine fertige Ansicht allen, die eine Anfrage mit dieser Datei sehen; interne Anhänge nur Personal und Hausmeister-Bereich, zurückgenommene und solche des Eigentümers nur Personal. Definer dienst_ereignisse, weil die Empfänger über die Sicht des Handelnden hinausgehen';

create trigger _500_ereignisse after insert on verwaltung.datei_fassungen
for each row when (new.fassung = 'ansicht') execute function intern.tg_datei_fassungen__ereignisse();

reset role;
alter function intern.tg_datei_fassungen__ereignisse() owner to dienst_ereignisse;

commit;
