-- A template as a letter, before it is saved.
begin;
set local role hausdraht_eigner;

create function intern.vorlage_vorschau(ereignis text, betreff text, text text, anfrage_id bigint default null) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    a verwaltung.anfragen;
    n verwaltung.anfrage_nachrichten;
    m verwaltung.mandanten;
    e verwaltung.versand_einstellungen;
    v_person record;
    v_werte jsonb;
begin
    perform intern.vorlage_pruefen(vorlage_vorschau.betreff);
    perform intern.vorlage_pruefen(vorlage_vorschau.text);
    select t.* into strict m from verwaltung.mandanten as t where t.id = c_mandant;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = c_mandant;
    select 'Frau'::text as anrede, 'Erika'::text as vorname, 'Beispiel'::text as nachname into v_person;
    if vorlage_vorschau.anfrage_id is null then
        a := jsonb_populate_record(null::verwaltung.anfragen, jsonb_build_object(
            'mandant_id', c_mandant, 'id', 1, 'nummer', to_char(intern.heute(), 'YYYY') || '-0042', 'kategorie', 'schaden',
            'prioritaet', 'hoch', 'betreff', 'Wasserhahn in der Küche tropft', 'ort', 'Küche', 'erstellt_am', now(),
            'status', case vorlage_vorschau.ereignis
                when 'eingangsbestaetigung' then 'offen' when 'abschluss' then 'abgeschlossen' else 'akzeptiert'
            end,
            'massnahme', 'Dichtung erneuert', 'ausgefuehrt_von', 'Hausmeister Nord', 'erledigt_am', intern.heute()
        ));
    else
        select t.* into a from verwaltung.anfragen as t where t.mandant_id = c_mandant and t.id = vorlage_vorschau.anfrage_id;
        if not found then
            perform intern.http_fehler(404, 'HD030', 'Diese Anfrage gibt es nicht.');
        end if;
        select p.anrede, p.vorname, p.nachname into v_person
        from verwaltung.personen as p
        where p.mandant_id = c_mandant and p.id = a.melder_person_id;
    end if;
    select t.* into n
    from verwaltung.anfrage_nachrichten as t
    where t.mandant_id = c_mandant and t.anfrage_id = a.id and t.art = 'nachricht'
        and t.verfasser_rolle in ('hausmeister', 'verwalter', 'leitung')
    order by t.erstellt_am desc
    limit 1;
    if not found then
        n.verfasser_name := 'Ihre Hausverwaltung';
        n.inhalt := 'Passt Ihnen morgen zwischen 9 und 10 Uhr?';
    end if;
    v_werte := intern.versand_werte(a, n, m, e, btrim(v_person.vorname || ' ' || v_person.nachname), vorlage_vorschau.ereignis);
    if vorlage_vorschau.anfrage_id is null then
        v_werte := v_werte || jsonb_build_object('objekt', 'Beispielstraße 12, 10115 Berlin', 'einheit', '3. OG links');
    end if;
    if vorlage_vorschau.ereignis = 'auftrag' then
        v_werte := v_werte || jsonb_build_object('auftrag', 'Eckventil unter der Spüle tauschen.', 'link', intern.portal_adresse() || '/auftrag#…');
    end if;
    return (
        select jsonb_build_object('betreff', b.betreff, 'text', b.text)
        from intern.versand_brief(
            vorlage_vorschau.betreff, vorlage_vorschau.text, v_werte,
            intern.briefanrede(v_person.anrede, v_person.vorname, v_person.nachname), e.grussformel, intern.pflichtangaben(m, e)
        ) as b
    );
end
$$;
comment on function intern.vorlage_vorschau(text, text, text, bigint) is
    'Brief nach einer noch nicht gespeicherten Vorlage, mit Beispielangaben oder einer Anfrage des Mandanten: {betreff, text}. Definer dienst_versand, weil der Brief auch aus Einstellungen und Objekten entsteht. SQLSTATE HD030, HD060';

create function intern.vorlage_testmail(ereignis text, betreff text, text text) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_brief constant jsonb := intern.vorlage_vorschau(ereignis, betreff, text);
    m verwaltung.mandanten;
    e verwaltung.versand_einstellungen;
    v verwaltung.versand;
    v_absender text;
begin
    v.mandant_id := intern.mandant_id();
    select t.* into strict m from verwaltung.mandanten as t where t.id = v.mandant_id;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = v.mandant_id;
    select k.id, k.email, k.name into strict v.benutzerkonto_id, v.empfaenger, v.empfaenger_name
    from anmeldung.benutzerkonten as k
    where k.mandant_id = v.mandant_id and k.id = intern.benutzerkonto_id();
    v_absender := intern.versand_absender(m, e);
    if v_absender is null then
        perform intern.http_fehler(400, 'HD062', 'Es gibt keine Absenderadresse.', 'Bitte tragen Sie eine Eingangsadresse ein.');
    end if;
    v.id := intern.neue_id();
    v.ereignis := 'testmail';
    v.betreff := left('[Test] ' || (c_brief ->> 'betreff'), 300);
    v.text := c_brief ->> 'text';
    v.message_id := intern.versand_message_id(v.id, v_absender);
    return intern.versand_hinterlegen(v);
end
$$;
comment on function intern.vorlage_testmail(text, text, text) is
    'Schickt die Vorschau einer Vorlage an die Adresse des eigenen Kontos; liefert die Kennung in versand. Definer dienst_versand, weil nur dieser Dienst ausgehende E-Mails schreibt. SQLSTATE HD060, HD062';

create function intern.brieffuss_vorschau(einstellungen jsonb) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    m verwaltung.mandanten;
    e verwaltung.versand_einstellungen;
    v_fuss text;
begin
    select t.* into strict m from verwaltung.mandanten as t where t.id = c_mandant;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = c_mandant;
    begin
        e := jsonb_populate_record(e, einstellungen);
        v_fuss := intern.pflichtangaben(m, e);
    exception
        when data_exception then
            perform intern.http_fehler(400, 'HD031', 'Ein Wert der Einstellungen ist nicht zulässig.', intern.einstellung_hinweis('', '', einstellungen));
    end;
    return v_fuss;
end
$$;
comment on function intern.brieffuss_vorschau(jsonb) is
    'Fuß eines Briefes mit noch nicht gespeicherten Versandeinstellungen. Definer dienst_versand wie der Brief selbst. HD031';

reset role;
alter function intern.brieffuss_vorschau(jsonb) owner to dienst_versand;
grant execute on function intern.brieffuss_vorschau(jsonb) to verwalter, leitung;
alter function intern.vorlage_vorschau(text, text, text, bigint) owner to dienst_versand;
alter function intern.vorlage_testmail(text, text, text) owner to dienst_versand;
grant execute on function intern.vorlage_vorschau(text, text, text, bigint), intern.vorlage_testmail(text, text, text) to verwalter, leitung;

commit;
