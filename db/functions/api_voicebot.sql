begin;
set local role hausdraht_eigner;

create view api.anrufe with (security_invoker = true) as
select a.mandant_id, a.id, a.nummer, a.name, a.zuordnung, a.grund, a.anfrage_id, a.erstellt_am
from verwaltung.anrufe as a;
comment on view api.anrufe is 'Anrufe, die ein Telefonassistent gemeldet hat; nur Verwaltung';
comment on column api.anrufe.mandant_id is 'Mandant';
comment on column api.anrufe.id is 'Kennung des Anrufs';
comment on column api.anrufe.nummer is 'Rufnummer des Anrufers; leer = unterdrückt. Sie beweist nicht, wer anruft';
comment on column api.anrufe.name is 'Name, den der Anrufer genannt hat';
comment on column api.anrufe.zuordnung is 'mieter, eigentuemer, unbekannt oder mehrdeutig';
comment on column api.anrufe.grund is 'Kurzzeichen, warum der Anrufer unbekannt oder mehrdeutig ist';
comment on column api.anrufe.anfrage_id is 'Anfrage, die daraus entstand';
comment on column api.anrufe.erstellt_am is 'Zeitpunkt des Anrufs';

create view api.voicebot_token with (security_invoker = true) as
select t.mandant_id, t.id, t.bezeichnung, t.angelegt_konto_id, t.angelegt_am, t.widerrufen_am, (
    select max(a.erstellt_am) from verwaltung.anrufe as a where a.mandant_id = t.mandant_id and a.zugang_id = t.id
) as zuletzt_am
from verwaltung.voicebot_token as t;
comment on view api.voicebot_token is 'Schlüssel der Telefonassistenten, ohne die Schlüssel selbst; nur Leitung';
comment on column api.voicebot_token.mandant_id is 'Mandant';
comment on column api.voicebot_token.id is 'Kennung des Schlüssels';
comment on column api.voicebot_token.bezeichnung is 'Wofür er ist';
comment on column api.voicebot_token.angelegt_konto_id is 'Konto, das ihn ausgestellt hat';
comment on column api.voicebot_token.angelegt_am is 'Zeitpunkt der Ausstellung';
comment on column api.voicebot_token.widerrufen_am is 'Zeitpunkt des Widerrufs; leer = gültig';
comment on column api.voicebot_token.zuletzt_am is 'Letzter Anruf, der damit gemeldet wurde';

create function api.anruf_erfassen(
    anliegen text, nummer text default null, name text default null, ort text default null, kennung uuid default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.anruf_erfassen(
        intern.text_pruefen('Anliegen', anliegen, 20000), intern.text_pruefen('Nummer', nummer, 50, false),
        intern.text_pruefen('Name', name, 200, false), intern.text_pruefen('Ort', ort, 200, false), kennung
    );
end
$$;
comment on function api.anruf_erfassen(text, text, text, text, uuid) is
    'Ein Telefonassistent meldet einen Anruf (Kopfzeile X-Voicebot-Token): anliegen, nummer des Anrufers, genannter name, ort. Liefert {nummer, zuordnung, prioritaet, erstellt_am}; zuordnung ist mieter, eigentuemer, unbekannt oder mehrdeutig. Dieselbe kennung legt nichts doppelt an. Fehler HD031, HD106 (401), HD107 (429)';

create function api.voicebot_token_ausstellen(bezeichnung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_bezeichnung text := intern.text_pruefen('Bezeichnung', bezeichnung, 100);
    v_token text := 'hdv_' || translate(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_');
    v_id bigint;
begin
    insert into verwaltung.voicebot_token (mandant_id, bezeichnung, token_hash, angelegt_konto_id)
    values (intern.mandant_id(), v_bezeichnung, sha256(convert_to(v_token, 'UTF8')), intern.benutzerkonto_id())
    returning id into v_id;
    return jsonb_build_object('id', v_id, 'token', v_token);
end
$$;
comment on function api.voicebot_token_ausstellen(text) is
    'Stellt einem Telefonassistenten einen Schlüssel aus: {id, token}. Der Schlüssel ist nur hier zu sehen; gespeichert wird sein SHA-256-Wert. Nur Leitung. Fehler HD031';

create function api.voicebot_token_widerrufen(id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.voicebot_token as t set widerrufen_am = now()
    where t.mandant_id = (select intern.mandant_id()) and t.id = voicebot_token_widerrufen.id and t.widerrufen_am is null;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Schlüssel gibt es nicht, oder er ist schon widerrufen.');
    end if;
    return jsonb_build_object('id', voicebot_token_widerrufen.id);
end
$$;
comment on function api.voicebot_token_widerrufen(bigint) is
    'Widerruft den Schlüssel eines Telefonassistenten; er gilt ab der nächsten Anfrage nicht mehr. Nur Leitung. Fehler HD030';

create function api.anfrage_melder_setzen(
    anfrage_id bigint, mietverhaeltnis_id bigint default null, person_id bigint default null, eigentuemer_id bigint default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_stand jsonb;
begin
    perform intern.anfrage_melder_setzen(
        anfrage_melder_setzen.anfrage_id, anfrage_melder_setzen.mietverhaeltnis_id, anfrage_melder_setzen.person_id,
        anfrage_melder_setzen.eigentuemer_id
    );
    select intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) into v_stand
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = anfrage_melder_setzen.anfrage_id;
    return v_stand;
end
$$;
comment on function api.anfrage_melder_setzen(bigint, bigint, bigint, bigint) is
    'Sagt, von wem eine Anfrage ohne Melder kommt: mietverhaeltnis_id und person_id, oder eigentuemer_id. Der Melder sieht sie ab dann und bekommt die Eingangsbestätigung. Fehler HD023, HD030, HD108 (409, steht schon fest)';

grant select on api.anrufe to verwalter, leitung;
grant select on api.voicebot_token to leitung;
grant execute on function api.anruf_erfassen(text, text, text, text, uuid) to voicebot;
grant execute on function api.voicebot_token_ausstellen(text), api.voicebot_token_widerrufen(bigint) to leitung;
grant execute on function api.anfrage_melder_setzen(bigint, bigint, bigint, bigint) to verwalter, leitung;

commit;
