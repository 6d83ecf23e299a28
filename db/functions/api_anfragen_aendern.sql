-- Changing an Anfrage by hand, with the rights of the caller: policies decide which rows, column grants which fields.
begin;
set local role hausdraht_eigner;

create function api.anfrage_aendern(anfrage_id bigint, aenderungen jsonb, bisher jsonb default '{}') returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_felder constant text[] := array[
        'kategorie', 'schadensart', 'prioritaet', 'zustaendigkeit', 'hausmeister_bereich_id', 'zugewiesen_konto_id',
        'sachbearbeiter_konto_id', 'objekt_id', 'einheit_id', 'ort', 'betreff'
    ];
    c_genannt constant text[] := array(select jsonb_object_keys(case jsonb_typeof(aenderungen) when 'object' then aenderungen end));
    a verwaltung.anfragen;
    n verwaltung.anfragen;
    v_inzwischen text;
    v_zeilen text;
    v_stand jsonb;
begin
    if cardinality(c_genannt) = 0 or not c_genannt <@ c_felder then
        perform intern.http_fehler(400, 'HD031', 'Bitte nennen Sie, was geändert werden soll.', 'Möglich sind: ' || array_to_string(c_felder, ', '));
    end if;
    select t.* into a
    from verwaltung.anfragen as t
    where t.mandant_id = intern.mandant_id() and t.id = anfrage_id
    for no key update;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    if intern.status_beendet('anfragen', a.status) then
        perform intern.http_fehler(400, 'HD023', 'Diese Anfrage ist beendet und wird nicht mehr geändert.', 'Bitte öffnen Sie eine neue Anfrage.');
    end if;

    -- Two people may change different fields at once; of one field each has to have seen the present value.
    select string_agg(b.feld, ', ' order by b.feld) into v_inzwischen
    from jsonb_each(bisher) as b (feld, wert)
    where b.feld = any(c_genannt) and to_jsonb(a) -> b.feld is distinct from b.wert;
    if v_inzwischen is not null then
        perform intern.http_fehler(
            409, 'HD100', 'Jemand anderes hat diese Anfrage inzwischen geändert. Ihre Änderung wurde nicht gespeichert.',
            'Bitte sehen Sie sich den neuen Stand an. Betroffen: ' || v_inzwischen
        );
    end if;

    n := jsonb_populate_record(a, aenderungen);
    perform
        intern.auswahl_pruefen('Kategorie', n.kategorie, array['schaden', 'wartung', 'beschwerde', 'administrativ']),
        intern.auswahl_pruefen('Priorität', n.prioritaet, array['niedrig', 'normal', 'hoch', 'dringend']),
        intern.auswahl_pruefen('Zuständigkeit', n.zustaendigkeit, array['hausmeister_bereich', 'mietverwaltung', 'weg_verwaltung']);
    if n.schadensart is not null then
        perform intern.auswahl_pruefen(
            'Art des Schadens', n.schadensart, array['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges']
        );
    end if;
    n.betreff := intern.text_pruefen('Betreff', n.betreff, 300);
    n.ort := coalesce(intern.text_pruefen('Ort', n.ort, 200, false), '');
    n := intern.anfrage_folgerungen(a, n, c_genannt);
    if n.zugewiesen_konto_id is distinct from a.zugewiesen_konto_id and n.zugewiesen_konto_id is not null
        and not intern.konto_waehlbar(n.zugewiesen_konto_id, n.hausmeister_bereich_id, true)
    then
        perform intern.http_fehler(
            400, 'HD102', 'Diese Person kann die Anfrage nicht übernehmen.',
            'Zuweisen können Sie Kolleginnen und Kollegen der Verwaltung und Hausmeister des zuständigen Bereichs.'
        );
    end if;
    if n.sachbearbeiter_konto_id is distinct from a.sachbearbeiter_konto_id and n.sachbearbeiter_konto_id is not null
        and not intern.konto_waehlbar(n.sachbearbeiter_konto_id, null, false)
    then
        perform intern.http_fehler(400, 'HD102', 'Sachbearbeiter kann nur jemand aus der Verwaltung sein, dessen Konto nicht gesperrt ist.');
    end if;
    if n.objekt_id is distinct from a.objekt_id and n.objekt_id is not null and not exists (
        select from verwaltung.objekte as o where o.mandant_id = intern.mandant_id() and o.id = n.objekt_id
    ) or n.hausmeister_bereich_id is not null and not exists (
        select from verwaltung.hausmeister_bereiche as b
        where b.mandant_id = intern.mandant_id() and b.id = n.hausmeister_bereich_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Dieses Objekt oder dieser Bereich wurde nicht gefunden.');
    end if;

    if n is distinct from a then
        update verwaltung.anfragen as t set
            kategorie = n.kategorie, schadensart = n.schadensart, prioritaet = n.prioritaet, zustaendigkeit = n.zustaendigkeit,
            hausmeister_bereich_id = n.hausmeister_bereich_id, zugewiesen_konto_id = n.zugewiesen_konto_id,
            sachbearbeiter_konto_id = n.sachbearbeiter_konto_id, objekt_id = n.objekt_id, einheit_id = n.einheit_id,
            ort = n.ort, betreff = n.betreff
        where t.mandant_id = a.mandant_id and t.id = a.id;
        v_zeilen := intern.anfrage_unterschiede(a, n);
        if v_zeilen is not null then
            perform intern.anfrage_systemzeile(a.id, v_zeilen);
        end if;
    end if;
    select intern.anfrage_stand(t.id, t.nummer, t.status, t.letzte_aktivitaet_am)
        || jsonb_build_object('geaendert', v_zeilen is not null or n is distinct from a) into v_stand
    from verwaltung.anfragen as t
    where t.mandant_id = a.mandant_id and t.id = a.id;
    return v_stand;
end
$$;
comment on function api.anfrage_aendern(bigint, jsonb, jsonb) is
    'Ändert Felder einer laufenden Anfrage in einem Zug: kategorie, schadensart, prioritaet, zustaendigkeit, hausmeister_bereich_id, zugewiesen_konto_id, sachbearbeiter_konto_id, objekt_id, einheit_id, ort, betreff. bisher nennt die Werte, die der Aufrufer sah; weicht einer davon ab, wird nichts gespeichert. Fehler HD023 (beendet), HD030, HD031, HD100 (409, inzwischen geändert), HD101 (Widerspruch), HD102 (Konto nicht wählbar)';

create function api.anfrage_wiedervorlage(anfrage_id bigint, am date default null) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_stand jsonb;
begin
    if am not between intern.heute() and intern.heute() + 3650 then
        perform intern.http_fehler(400, 'HD031', 'Der Tag der Wiedervorlage muss heute oder in den nächsten zehn Jahren liegen.');
    end if;
    update verwaltung.anfragen as a set wiedervorlage_am = am
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_id
    returning intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am)
        || jsonb_build_object('wiedervorlage_am', a.wiedervorlage_am) into v_stand;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    return v_stand;
end
$$;
comment on function api.anfrage_wiedervorlage(bigint, date) is
    'Legt eine Anfrage an einem Tag wieder vor, auch eine beendete; ohne Tag nicht mehr. Fehler HD030, HD031';

grant execute on function api.anfrage_aendern(bigint, jsonb, jsonb), api.anfrage_wiedervorlage(bigint, date) to verwalter, leitung;

commit;
