-- Places of tasks on the board.
begin;
set local role hausdraht_eigner;

create function intern.aufgaben_neu_reihen(status text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.aufgaben as t set rang = n.nr * 1024
    from (
        select a.id, row_number() over (order by a.rang, a.id) as nr
        from verwaltung.aufgaben as a
        where a.mandant_id = intern.mandant_id() and a.status = aufgaben_neu_reihen.status
    ) as n
    where t.mandant_id = intern.mandant_id() and t.id = n.id and t.rang <> n.nr * 1024;
end
$$;
comment on function intern.aufgaben_neu_reihen(text) is
    'Verteilt die Plätze einer Spalte neu, wenn zwischen zweien kein Platz mehr ist; die Reihenfolge bleibt. Definer dienst_anfragen, weil die Spalte mehr enthält, als ein Hausmeister sieht; nur im Mandanten des Aufrufers';

create function intern.aufgabe_platz(status text, vor_id bigint, ohne_id bigint) returns double precision
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    v_nach double precision;
    v_vor double precision;
begin
    for versuch in 1 .. 2 loop
        select t.rang into v_vor
        from verwaltung.aufgaben as t
        where t.mandant_id = c_mandant and t.id = vor_id and t.status = aufgabe_platz.status;
        select max(t.rang) into v_nach
        from verwaltung.aufgaben as t
        where t.mandant_id = c_mandant and t.status = aufgabe_platz.status and t.id is distinct from ohne_id
            and t.id is distinct from vor_id and (v_vor is null or t.rang <= v_vor);
        if v_vor is null then
            return coalesce(v_nach + 1024, 0);
        elsif v_nach is null then
            return v_vor - 1024;
        elsif (v_nach + v_vor) / 2 > v_nach and (v_nach + v_vor) / 2 < v_vor then
            return (v_nach + v_vor) / 2;
        end if;
        perform intern.aufgaben_neu_reihen(aufgabe_platz.status);
    end loop;
    return v_vor;
end
$$;
comment on function intern.aufgabe_platz(text, bigint, bigint) is
    'Rang unmittelbar vor der Aufgabe vor_id, sonst am Ende der Spalte; ohne_id ist die, die verschoben wird. Sieht nur, was der Aufrufer sieht';

reset role;
alter function intern.aufgaben_neu_reihen(text) owner to dienst_anfragen;
grant execute on function intern.aufgaben_neu_reihen(text), intern.aufgabe_platz(text, bigint, bigint) to hausmeister, verwalter, leitung;

commit;
