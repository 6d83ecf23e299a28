begin;
select mandant_id, id, status, eingegangen_am, weg, umschlag_an, umschlag_an_voll, umschlag_von, absender_ip, helo, sha256, groesse, pruefung, zerlegt, message_id, absender, betreff, inhalt, zuordnung, klassifikation, grund, grund_text, fehler, anfrage_id, vorschlag_anfrage_id, vorschlag_mietverhaeltnis_id, vorschlag_person_id, verarbeitet_am
from verwaltung.email_triage
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.email_triage', 'select'), 'anonym must not read verwaltung.email_triage';
    assert not has_table_privilege('mieter', 'verwaltung.email_triage', 'delete'), 'mieter must not delete from verwaltung.email_triage';
    assert not has_table_privilege('bruecke', 'verwaltung.email_triage', 'select'), 'bruecke must not browse verwaltung.email_triage';
end
$$;
select mandant_id, email_id, roh
from verwaltung.email_rohdaten
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.email_rohdaten', 'select'), 'anonym must not read verwaltung.email_rohdaten';
    assert not has_table_privilege('mieter', 'verwaltung.email_rohdaten', 'delete'), 'mieter must not delete from verwaltung.email_rohdaten';
    assert not has_table_privilege('bruecke', 'verwaltung.email_rohdaten', 'select'), 'bruecke must not browse verwaltung.email_rohdaten';
end
$$;
rollback;
