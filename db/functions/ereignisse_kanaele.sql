-- Who may hear of an Anfrage: the same rule as the policies of anfragen, written as audiences.
begin;
set local role hausdraht_eigner;

create function intern.ereignisse_kanaele(
    mandant_id bigint, hausmeister_bereich_id bigint, mietverhaeltnis_id bigint, melder_person_id bigint, kategorie text,
    mit_mietern boolean
) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    praefix constant text := 'm' || mandant_id || ':';
    gefunden text[] := array[praefix || 'personal'];
begin
    if hausmeister_bereich_id is not null then
        gefunden := gefunden || (praefix || 'bereich:' || hausmeister_bereich_id);
    end if;
    if not mit_mietern or mietverhaeltnis_id is null then
        return gefunden;
    end if;
    -- Damages and maintenance are shared by the tenants of a tenancy, the rest stays with its author;
    -- after moving out everybody reads on until the term ends.
    return gefunden || array(
        select praefix || 'mieter:' || m.person_id
        from verwaltung.mieter as m
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        where m.mandant_id = mandant_id and m.mietverhaeltnis_id = mietverhaeltnis_id
            and (kategorie in ('schaden', 'wartung') or m.person_id = melder_person_id)
            and intern.lesbar(v.ende, v.lesbar_bis)
        order by m.person_id
    );
end
$$;
comment on function intern.ereignisse_kanaele(bigint, bigint, bigint, bigint, text, boolean) is
    'Empfängerkreise einer Anfrage: Personal des Mandanten, zuständiger Hausmeister-Bereich und, wenn mit_mietern, die Mieter, die sie nach den Policies von anfragen lesen dürfen';
grant execute on function intern.ereignisse_kanaele(bigint, bigint, bigint, bigint, text, boolean) to dienst_ereignisse;

commit;
