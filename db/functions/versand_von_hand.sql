-- What a clerk does with a mail that could not be sent.
begin;
set local role hausdraht_eigner;

create function intern.versand_erneut(versand_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v verwaltung.versand;
begin
    select t.* into v
    from verwaltung.versand as t
    where t.mandant_id = intern.mandant_id() and t.id = versand_erneut.versand_id
    for update skip locked;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht, oder sie wird gerade gesendet.');
    elsif not (v.status in ('fehlgeschlagen', 'zurueckgekommen') or (v.status = 'unterdrueckt' and v.grund in ('keine_adresse', 'unzustellbar', 'kein_absender'))) then
        perform intern.http_fehler(400, 'HD063', 'Diese E-Mail kann nicht noch einmal gesendet werden.', 'Nur fehlgeschlagene, zurückgekommene und wegen der Adresse unterdrückte.');
    end if;
    -- The address may have been corrected meanwhile.
    if v.person_id is not null then
        select p.adresse into v.empfaenger
        from verwaltung.personen_email as p
        where p.mandant_id = v.mandant_id and p.person_id = v.person_id and p.unzustellbar_seit is null
        order by p.adresse = v.empfaenger desc, p.angelegt_am, p.adresse
        limit 1;
        if not found then
            perform intern.http_fehler(400, 'HD063', 'Für diese Person ist keine zustellbare Adresse bekannt.');
        end if;
    end if;
    update verwaltung.versand as t set
        status = 'wartet', grund = null, begruendung = null, empfaenger = v.empfaenger, versuche = 0, naechster_versuch = null,
        fehler = null, faellig_am = now(), gesendet_am = null,
        -- A late report about the first one must not be taken for one about this.
        message_id = case when v.status = 'zurueckgekommen' then intern.versand_message_id(v.id, btrim(v.message_id, '<>')) else v.message_id end
    where t.mandant_id = v.mandant_id and t.id = v.id;
    perform intern.versand_auftrag(v.mandant_id, v.id, v.ereignis);
end
$$;
comment on function intern.versand_erneut(bigint) is
    'Sendet eine fehlgeschlagene, zurückgekommene oder wegen der Adresse unterdrückte E-Mail noch einmal, an die jetzt zustellbare Adresse der Person; eine zurückgekommene mit neuer Message-ID. Definer dienst_versand; wirkt nur im Mandanten der Anfrage. HD030, HD063';

create function intern.versand_aufgeben(versand_id bigint, begruendung text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.versand as t
    set status = 'fehlgeschlagen', grund = 'aufgegeben', begruendung = versand_aufgeben.begruendung, naechster_versuch = null,
        gesendet_am = null
    where (t.mandant_id, t.id) in (
        select s.mandant_id, s.id
        from verwaltung.versand as s
        where s.mandant_id = intern.mandant_id() and s.id = versand_aufgeben.versand_id
            and s.status in ('wartet', 'fehlgeschlagen', 'zurueckgekommen') and s.grund is distinct from 'aufgegeben'
        for update skip locked
    );
    if not found then
        perform intern.http_fehler(400, 'HD063', 'Diese E-Mail gibt es nicht, oder sie ist schon gesendet oder aufgegeben.');
    end if;
end
$$;
comment on function intern.versand_aufgeben(bigint, text) is
    'Gibt eine wartende, fehlgeschlagene oder zurückgekommene E-Mail mit Begründung auf. Definer dienst_versand; wirkt nur im Mandanten der Anfrage. HD063';

reset role;
alter function intern.versand_erneut(bigint) owner to dienst_versand;
alter function intern.versand_aufgeben(bigint, text) owner to dienst_versand;
grant execute on function intern.versand_erneut(bigint), intern.versand_aufgeben(bigint, text) to verwalter, leitung;
grant execute on function intern.http_fehler(integer, text, text, text) to dienst_versand;

commit;
