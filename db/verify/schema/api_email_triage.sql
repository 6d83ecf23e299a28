begin;
select mandant_id, id, status, eingegangen_am, weg, umschlag_an, umschlag_an_voll, umschlag_von, absender_ip, groesse, pruefung, zerlegt, absender, betreff, inhalt, zuordnung, klassifikation, grund, grund_text, anfrage_id, vorschlag_anfrage_id, vorschlag_mietverhaeltnis_id, vorschlag_person_id, verarbeitet_am
from api.email_triage
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'api.email_triage', 'select'), 'anonym must not read api.email_triage';
    assert not has_table_privilege('mieter', 'api.email_triage', 'select'), 'mieter must not read api.email_triage';
    assert not has_table_privilege('hausmeister', 'api.email_triage', 'select'), 'hausmeister must not read api.email_triage';
    assert not has_table_privilege('bruecke', 'api.email_triage', 'select'), 'bruecke must not read api.email_triage';
end
$$;
rollback;
