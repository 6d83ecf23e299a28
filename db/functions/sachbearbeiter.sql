-- Who looks after what happens at a house today.
begin;
set local role hausdraht_eigner;

create function intern.vertreter(mandant_id bigint, benutzerkonto_id bigint, tag date) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_konto bigint := vertreter.benutzerkonto_id;
    v_gesehen bigint[] := array[]::bigint[];
    v_antwort bigint;
begin
    -- Nobody can enter a circle; should there be one, it ends where it began.
    while v_konto is not null and not v_konto = any(v_gesehen) loop
        v_gesehen := v_gesehen || v_konto;
        -- Whoever cannot sign in looks after nothing: then whoever was asked before does.
        if exists (
            select from anmeldung.benutzerkonten as k
            where k.mandant_id = vertreter.mandant_id and k.id = v_konto and k.gesperrt_am is null
        ) then
            v_antwort := v_konto;
        end if;
        v_konto := (
            select v.vertreter_konto_id from verwaltung.vertretungen as v
            where v.mandant_id = vertreter.mandant_id and v.benutzerkonto_id = v_konto
                and vertreter.tag between v.von and v.bis
        );
    end loop;
    return v_antwort;
end
$$;
comment on function intern.vertreter(bigint, bigint, date) is
    'Konto, das an diesem Tag für ein Konto arbeitet: es selbst oder das Ende der Kette seiner Vertretungen, ohne gesperrte Konten; NULL, wenn alle gesperrt sind. Definer dienst_identitaet, weil auch die E-Mail-Verarbeitung fragt; jede Abfrage nennt den Mandanten';

create function intern.sachbearbeiter(mandant_id bigint, objekt_id bigint, tag date) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return intern.vertreter(
        mandant_id,
        (
            select o.zustaendig_konto_id from verwaltung.objekte as o
            where o.mandant_id = sachbearbeiter.mandant_id and o.id = sachbearbeiter.objekt_id
        ),
        tag
    );
end
$$;
comment on function intern.sachbearbeiter(bigint, bigint, date) is
    'Konto, das sich an diesem Tag um ein Objekt kümmert: das zuständige oder seine Vertretung; NULL, wenn niemand zuständig ist. Definer dienst_identitaet wie intern.vertreter';

reset role;
alter function intern.vertreter(bigint, bigint, date) owner to dienst_identitaet;
alter function intern.sachbearbeiter(bigint, bigint, date) owner to dienst_identitaet;
grant execute on function intern.vertreter(bigint, bigint, date), intern.sachbearbeiter(bigint, bigint, date)
to verwalter, leitung, dienst_identitaet, dienst_anfragen, hausdraht_dba;

commit;
