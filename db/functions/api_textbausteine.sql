begin;
set local role hausdraht_eigner;

create function api.textbaustein_speichern(kuerzel text, titel text, text text, textbaustein_id bigint default null) returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_kuerzel text := lower(intern.text_pruefen('Kürzel', kuerzel, 20));
    v_titel text := intern.text_pruefen('Titel', titel, 100);
    v_text text := intern.text_pruefen('Text', text, 5000);
    v_id bigint;
begin
    if v_kuerzel !~ '^[a-z0-9äöüß-]{1,20}$' then
        perform intern.http_fehler(400, 'HD031', 'Das Kürzel besteht aus Buchstaben, Ziffern und Bindestrichen.');
    end if;
    begin
        if textbaustein_id is null then
            insert into verwaltung.textbausteine as b (mandant_id, kuerzel, titel, text)
            values (intern.mandant_id(), v_kuerzel, v_titel, v_text)
            returning b.id into v_id;
        else
            update verwaltung.textbausteine as b set kuerzel = v_kuerzel, titel = v_titel, text = v_text, geaendert_am = now()
            where b.mandant_id = intern.mandant_id() and b.id = textbaustein_speichern.textbaustein_id
            returning b.id into v_id;
        end if;
    exception
        when unique_violation then
            perform intern.http_fehler(409, 'HD115', format('Das Kürzel „%s“ hat schon ein anderer Textbaustein.', v_kuerzel));
    end;
    if v_id is null then
        perform intern.http_fehler(404, 'HD030', 'Diesen Textbaustein gibt es nicht mehr.');
    elsif (select count(*) from verwaltung.textbausteine as b where b.mandant_id = intern.mandant_id()) > 300 then
        perform intern.http_fehler(400, 'HD031', 'Mehr als 300 Textbausteine sind nicht möglich.');
    end if;
    return v_id;
end
$$;
comment on function api.textbaustein_speichern(text, text, text, bigint) is
    'Legt einen Textbaustein an oder ändert ihn und liefert seine Kennung. Fehler HD030, HD031, HD060 (Platzhalter), HD115 (409, Kürzel vergeben)';

create function api.textbaustein_loeschen(textbaustein_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from verwaltung.textbausteine as b
    where b.mandant_id = intern.mandant_id() and b.id = textbaustein_loeschen.textbaustein_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Textbaustein gibt es nicht mehr.');
    end if;
end
$$;
comment on function api.textbaustein_loeschen(bigint) is
    'Löscht einen Textbaustein. Fehler HD030. Definer dienst_anfragen, weil Web-Rollen nichts löschen';

create function api.textbaustein_einsetzen(textbaustein_id bigint, anfrage_id bigint) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_text text;
begin
    select b.text into v_text
    from verwaltung.textbausteine as b
    where b.mandant_id = intern.mandant_id() and b.id = textbaustein_einsetzen.textbaustein_id;
    if not found or not exists (
        select from verwaltung.anfragen as a where a.mandant_id = intern.mandant_id() and a.id = textbaustein_einsetzen.anfrage_id
    ) then
        perform intern.nicht_gefunden();
    end if;
    return intern.textbaustein_fuellen(textbaustein_einsetzen.anfrage_id, v_text);
end
$$;
comment on function api.textbaustein_einsetzen(bigint, bigint) is
    'Text eines Bausteins mit den Angaben einer sichtbaren Anfrage, zum Weiterschreiben. Fehler HD030';

reset role;
alter function api.textbaustein_loeschen(bigint) owner to dienst_anfragen;
grant execute on function api.textbaustein_speichern(text, text, text, bigint), api.textbaustein_loeschen(bigint) to verwalter, leitung;
grant execute on function api.textbaustein_einsetzen(bigint, bigint) to hausmeister, verwalter, leitung;

commit;
