-- Links of alarms: signed like those of contractors, one for each step, and stored nowhere.
begin;
set local role hausdraht_eigner;

create function intern.alarm_link(mandant_id bigint, alarm_id bigint, nr integer) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    -- Behind #, so that it stands in no server's log and in no Referer.
    return format('%s/notdienst#%s.%s.%s.%s', intern.portal_adresse(), alarm_link.mandant_id, alarm_link.alarm_id, alarm_link.nr, (
        select intern.antwort_token(s.geheimnis, 'notdienst-' || alarm_link.nr, s.mandant_id, alarm_link.alarm_id)
        from verwaltung.antwort_schluessel as s
        where s.mandant_id = alarm_link.mandant_id
        order by s.angelegt_am desc
        limit 1
    ));
end
$$;
comment on function intern.alarm_link(bigint, bigint, integer) is
    'Signierter Link, mit dem ein Schritt eines Alarms bestätigt wird; steht nur in der E-Mail, im Aufruf des Hooks und in der Mitteilung. Definer dienst_email, weil nur dieser Dienst die Schlüssel liest';

create function intern.alarm_token_gilt(mandant_id bigint, alarm_id bigint, nr integer, token text) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return coalesce((
        select bool_or(intern.antwort_token(s.geheimnis, 'notdienst-' || alarm_token_gilt.nr, s.mandant_id, alarm_token_gilt.alarm_id) = token)
        from (
            select k.mandant_id, k.geheimnis
            from verwaltung.antwort_schluessel as k
            where k.mandant_id = alarm_token_gilt.mandant_id
            order by k.angelegt_am desc
            limit 2
        ) as s
    ), false);
end
$$;
comment on function intern.alarm_token_gilt(bigint, bigint, integer, text) is
    'Ob die Signatur im Link eines Schritts stimmt, mit einem der beiden neuesten Schlüssel. Definer dienst_email, weil nur dieser Dienst die Schlüssel liest';

reset role;
alter function intern.alarm_link(bigint, bigint, integer) owner to dienst_email;
alter function intern.alarm_token_gilt(bigint, bigint, integer, text) owner to dienst_email;
grant execute on function intern.alarm_link(bigint, bigint, integer), intern.alarm_token_gilt(bigint, bigint, integer, text) to dienst_versand;

commit;
