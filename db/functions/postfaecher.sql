-- What the fetcher asks and tells.
begin;
set local role hausdraht_eigner;

create function intern.postfaecher_lesen() returns table (
    mandant_id bigint, postfach_id bigint, server text, port integer, tls text, benutzer text, ordner text, eingangsadresse text,
    abruf_seit date, nach_abruf text, zielordner text, uidvalidity bigint, letzte_uid bigint, nachholen_ab bigint
)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select
        p.mandant_id, p.id, p.server, p.port, p.tls, p.benutzer, p.ordner, p.eingangsadresse, p.abruf_seit, p.nach_abruf, p.zielordner,
        s.uidvalidity, coalesce(s.letzte_uid, 0), s.nachholen_ab
    from (select * from verwaltung.postfaecher where aktiv offset 0) as p
    left join verwaltung.postfach_staende as s on s.mandant_id = p.mandant_id and s.postfach_id = p.id
    where pg_try_advisory_lock(hashtextextended('postfach:' || p.id, p.mandant_id))
    order by p.mandant_id, p.id;
end
$$;
comment on function intern.postfaecher_lesen() is
    'Die aktiven Postfächer, die diese Verbindung abruft, mit ihrem Stand; sie belegt sie bis zu ihrem Ende, so dass zwei Abrufer sich nicht in die Quere kommen. Definer dienst_email, weil die Bridge keine Tabellen liest';

create function intern.postfach_stand(
    mandant_id bigint, postfach_id bigint, uidvalidity bigint, letzte_uid bigint, fehler text default null
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    insert into verwaltung.postfach_staende as s (
        mandant_id, postfach_id, uidvalidity, letzte_uid, letzter_abruf_am, fehler, fehler_seit
    ) values (
        postfach_stand.mandant_id, postfach_stand.postfach_id, postfach_stand.uidvalidity, coalesce(postfach_stand.letzte_uid, 0),
        case when postfach_stand.uidvalidity is not null then now() end,
        left(postfach_stand.fehler, 500), case when postfach_stand.fehler is not null then now() end
    )
    on conflict (mandant_id, postfach_id) do update set
        letzte_uid = case
            when excluded.uidvalidity is null then s.letzte_uid
            when excluded.uidvalidity = s.uidvalidity then greatest(s.letzte_uid, excluded.letzte_uid)
            else excluded.letzte_uid
        end,
        uidvalidity = coalesce(excluded.uidvalidity, s.uidvalidity),
        letzter_abruf_am = coalesce(excluded.letzter_abruf_am, s.letzter_abruf_am),
        fehler = excluded.fehler,
        fehler_seit = case when excluded.fehler is not null then coalesce(s.fehler_seit, excluded.fehler_seit) end;
end
$$;
comment on function intern.postfach_stand(bigint, bigint, bigint, bigint, text) is
    'Hält fest, bis zu welcher UID ein Postfach abgerufen ist (in derselben UIDVALIDITY nie zurück), und was nicht gelang; uidvalidity NULL: nur der Fehler. Definer dienst_email, weil die Bridge keine Tabellen ändert';

create function intern.postfach_uebersprungen(mandant_id bigint, postfach_id bigint, eintrag jsonb) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    perform intern.postfach_stand(postfach_uebersprungen.mandant_id, postfach_uebersprungen.postfach_id, null, null);
    update verwaltung.postfach_staende as s set
        uebersprungen = (
            select jsonb_agg(a.e order by a.n)
            from (
                select n.e, n.n
                from jsonb_array_elements(
                    jsonb_build_array(eintrag || jsonb_build_object('am', now())) || s.uebersprungen
                ) with ordinality as n (e, n)
                where n.n = 1 or n.e -> 'uid' is distinct from eintrag -> 'uid' or n.e -> 'uidvalidity' is distinct from eintrag -> 'uidvalidity'
                limit 100
            ) as a
        )
    where s.mandant_id = postfach_uebersprungen.mandant_id and s.postfach_id = postfach_uebersprungen.postfach_id;
end
$$;
comment on function intern.postfach_uebersprungen(bigint, bigint, jsonb) is
    'Nennt eine E-Mail, die nicht als Ganzes gespeichert wurde und auf dem Server liegt: {uidvalidity, uid, groesse, grund, email_id}. Definer dienst_email, weil die Bridge keine Tabellen ändert';

create function intern.postfach_nachgeholt(mandant_id bigint, postfach_id bigint, ab bigint) returns void
language sql volatile security definer
set search_path = pg_catalog, pg_temp
begin atomic
    -- Another one may have been asked for meanwhile.
    update verwaltung.postfach_staende as s set nachholen_ab = null
    where s.mandant_id = postfach_nachgeholt.mandant_id and s.postfach_id = postfach_nachgeholt.postfach_id
        and s.nachholen_ab = postfach_nachgeholt.ab;
end;
comment on function intern.postfach_nachgeholt(bigint, bigint, bigint) is
    'Hält fest, dass ein Postfach ab dieser UID noch einmal abgerufen ist. Definer dienst_email, weil die Bridge keine Tabellen ändert';

reset role;
alter function intern.postfaecher_lesen() owner to dienst_email;
alter function intern.postfach_stand(bigint, bigint, bigint, bigint, text) owner to dienst_email;
alter function intern.postfach_uebersprungen(bigint, bigint, jsonb) owner to dienst_email;
alter function intern.postfach_nachgeholt(bigint, bigint, bigint) owner to dienst_email;
grant execute on function
    intern.postfaecher_lesen(),
    intern.postfach_stand(bigint, bigint, bigint, bigint, text),
    intern.postfach_uebersprungen(bigint, bigint, jsonb),
    intern.postfach_nachgeholt(bigint, bigint, bigint)
to bruecke;

commit;
