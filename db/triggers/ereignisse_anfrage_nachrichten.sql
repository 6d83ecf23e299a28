begin;
set local role hausdraht_eigner;

create function intern.tg_anfrage_nachrichten__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    n record := case when tg_op = 'DELETE' then old else new end;
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select
        a.mandant_id,
        intern.ereignisse_kanaele(
            a.mandant_id, case when n.art <> 'eigentuemer' then a.hausmeister_bereich_id end, a.mietverhaeltnis_id, a.melder_person_id, a.kategorie, n.art = 'nachricht'
        ),
        'anfrage_nachrichten', a.id, case when tg_op = 'INSERT' then 'neu' else 'geaendert' end
    from verwaltung.anfragen as a
    where a.mandant_id = n.mandant_id and a.id = n.anfrage_id;
    return null;
end
$$;
comment on function intern.tg_anfrage_nachrichten__ereignisse() is
    'Meldet Nachrichten unter der Kennung ihrer Anfrage; interne Notizen nur an Personal und Hausmeister-Bereich, der Strang mit dem Eigentümer nur an Personal. Definer dienst_ereignisse, weil die Empfänger über die Sicht des Handelnden hinausgehen';

create trigger _500_ereignisse after insert or delete on verwaltung.anfrage_nachrichten
for each row execute function intern.tg_anfrage_nachrichten__ereignisse();
create trigger _501_ereignisse after update on verwaltung.anfrage_nachrichten
for each row when (old.* is distinct from new.*) execute function intern.tg_anfrage_nachrichten__ereignisse();

reset role;
alter function intern.tg_anfrage_nachrichten__ereignisse() owner to dienst_ereignisse;

commit;
