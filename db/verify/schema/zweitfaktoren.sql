begin;
select mandant_id, benutzerkonto_id, geheimnis, geheimnis_neu, neu_am, letzter_schritt
from anmeldung.zweitfaktoren
where false;
select mandant_id, id, benutzerkonto_id, code_hash, angelegt_am, verwendet_am
from anmeldung.zweitfaktor_codes
where false;
select mandant_id, id, benutzerkonto_id, ticket_hash, angelegt_am, laeuft_ab_am, fehlversuche, verwendet_am
from anmeldung.zweitfaktor_tickets
where false;
rollback;
