begin;
select mandant_id, id, bezeichnung, token_hash, angelegt_konto_id, angelegt_am, widerrufen_am from verwaltung.voicebot_token where false;
select mandant_id, id, zugang_id, nummer, name, zuordnung, grund, anfrage_id, kennung, erstellt_am from verwaltung.anrufe where false;
rollback;
