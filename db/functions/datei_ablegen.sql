begin;
set local role hausdraht_eigner;

create function intern.datei_ablegen(mandant_id bigint, inhalt bytea)
returns table (id bigint, medientyp text, groesse bigint)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_hash constant bytea := sha256(inhalt);
begin
    insert into verwaltung.dateien as d (mandant_id, sha256, groesse, medientyp)
    values (
        datei_ablegen.mandant_id, c_hash, octet_length(datei_ablegen.inhalt),
        intern.sniff_medientyp(substr(datei_ablegen.inhalt, 1, 16))
    )
    on conflict on constraint dateien_inhalt_einmal do nothing
    returning d.id, d.medientyp, d.groesse into datei_ablegen.id, datei_ablegen.medientyp, datei_ablegen.groesse;
    if found then
        insert into verwaltung.datei_inhalte (mandant_id, datei_id, inhalt)
        values (datei_ablegen.mandant_id, datei_ablegen.id, datei_ablegen.inhalt);
        if intern.wird_aufbereitet(datei_ablegen.medientyp) then
            perform intern.hintergrund_einreihen(
                'datei.aufbereiten', 'dateien', jsonb_build_object('mandant_id', mandant_id, 'datei_id', id)
            );
        end if;
    else
        select d.id, d.medientyp, d.groesse into datei_ablegen.id, datei_ablegen.medientyp, datei_ablegen.groesse
        from verwaltung.dateien as d
        where d.mandant_id = datei_ablegen.mandant_id and d.sha256 = c_hash;
    end if;
    return next;
end
$$;
comment on function intern.datei_ablegen(bigint, bytea) is
    'Legt einen Inhalt je Mandant genau einmal ab (SHA-256) und liefert Kennung, erkannten Medientyp und Größe in Byte; neue Fotos und Videos werden im Hintergrund aufbereitet. Definer, weil niemand sonst Inhalte schreibt; wirkt nur im Mandanten der laufenden Anfrage';

create function intern.datei_hochladen(inhalt bytea, dateiname text, aufnahme text)
returns table (id bigint, medientyp text, groesse bigint)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    select d.id, d.medientyp, d.groesse into datei_hochladen.id, datei_hochladen.medientyp, datei_hochladen.groesse
    from intern.datei_ablegen(intern.mandant_id(), datei_hochladen.inhalt) as d;
    insert into verwaltung.datei_ablagen as a (mandant_id, datei_id, benutzerkonto_id, dateiname, aufnahme)
    values (
        intern.mandant_id(), datei_hochladen.id, intern.benutzerkonto_id(), datei_hochladen.dateiname, datei_hochladen.aufnahme
    )
    on conflict (mandant_id, datei_id, benutzerkonto_id) do update
        set dateiname = excluded.dateiname, aufnahme = excluded.aufnahme, abgelegt_am = now();
    return next;
end
$$;
comment on function intern.datei_hochladen(bytea, text, text) is
    'Legt eine Datei ab und merkt, dass das angemeldete Konto sie hochgeladen hat, unter welchem Namen und als welche Aufnahme (vorher, nachher); was davon angehängt ist, bleibt. Definer wie datei_ablegen; schreibt nur unter Mandant und Konto der Anfrage';

create function intern.offene_ablagen() returns integer
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select count(*)::integer
        from verwaltung.datei_ablagen as a
        where a.mandant_id = intern.mandant_id() and a.benutzerkonto_id = intern.benutzerkonto_id()
            and a.abgelegt_am > now() - interval '1 hour'
            and not exists (
                select from verwaltung.anhaenge as h where h.mandant_id = a.mandant_id and h.datei_id = a.datei_id
            )
            and not exists (
                select from verwaltung.sammelstoerung_dateien as s where s.mandant_id = a.mandant_id and s.datei_id = a.datei_id
            )
    );
end
$$;
comment on function intern.offene_ablagen() is
    'Wie viele Dateien das angemeldete Konto in der letzten Stunde hochgeladen und nirgends angehängt hat. Definer, damit auch Anhänge zählen, die das Konto nicht sieht';

reset role;
alter function intern.datei_ablegen(bigint, bytea) owner to dienst_dateien;
alter function intern.datei_hochladen(bytea, text, text) owner to dienst_dateien;
alter function intern.offene_ablagen() owner to dienst_dateien;
grant execute on function intern.datei_ablegen(bigint, bytea) to dienst_email, dienst_anfragen;
grant execute on function intern.datei_hochladen(bytea, text, text), intern.offene_ablagen()
to mieter, hausmeister, verwalter, leitung;

commit;
