begin;
set local role hausdraht_eigner;

create function intern.socket_kanaele(token text)
returns table (mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, kanaele text[], gueltig_bis timestamptz)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    t record;
    praefix text;
begin
    select * into t from intern.token_pruefen(token);
    if t.benutzerkonto_id is null then
        return;
    end if;
    praefix := 'm' || t.mandant_id || ':';
    return query select
        t.mandant_id, t.benutzerkonto_id, t.sitzung_id,
        case t.rolle
            when 'leitung' then array[praefix || 'personal', praefix || 'leitung']
            when 'verwalter' then array[praefix || 'personal']
            when 'mieter' then array[praefix || 'mieter:' || t.mieter_id]
            when 'hausmeister' then array(
                select praefix || 'bereich:' || z.hausmeister_bereich_id
                from verwaltung.hausmeister_zuordnungen as z
                where z.mandant_id = t.mandant_id and z.benutzerkonto_id = t.benutzerkonto_id
                order by z.hausmeister_bereich_id
            )
            else '{}'
        end,
        t.exp;
end
$$;
comment on function intern.socket_kanaele(text) is
    'Was ein Socket mit diesem Zugriffstoken hören darf, und bis wann; keine Zeile, wenn das Token ungültig oder abgelaufen, die Sitzung widerrufen oder das Konto gesperrt ist. '
    'Definer dienst_ereignisse, weil die Bridge weder Sitzungen noch Zuordnungen liest';

reset role;
alter function intern.socket_kanaele(text) owner to dienst_ereignisse;
grant execute on function intern.socket_kanaele(text) to bruecke;

commit;
