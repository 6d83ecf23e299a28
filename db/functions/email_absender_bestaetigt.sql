-- Whether the sender of a mail is who it says, for this Mandant.
begin;
set local role hausdraht_eigner;

create function intern.email_absender_bestaetigt(mandant_id bigint, pruefung jsonb) returns boolean
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return case
        when coalesce(pruefung ->> 'absender', '') not like '_%@%_' then false
        when pruefung ->> 'ergebnis' = 'pass' then true
        when pruefung ->> 'ergebnis' = 'none' and pruefung ->> 'grund' = 'kein_dmarc' and pruefung ->> 'ausgerichtet' = 'true'
            then exists (
                select from verwaltung.email_einstellungen as n
                where n.mandant_id = email_absender_bestaetigt.mandant_id and n.ohne_dmarc = 'zuordnen'
            )
        else false
    end;
end
$$;
comment on function intern.email_absender_bestaetigt(bigint, jsonb) is
    'Ob die Absenderadresse einer Prüfung als bestätigt gilt: DMARC bestanden, oder ohne DMARC-Regel der Domain durch DKIM oder SPF genau dieser Domain belegt und vom Mandanten so eingestellt (email_einstellungen.ohne_dmarc = zuordnen). Nie NULL';

reset role;
grant execute on function intern.email_absender_bestaetigt(bigint, jsonb) to dienst_email;

commit;
