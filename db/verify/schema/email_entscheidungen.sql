begin;
select mandant_id, id, email_id, art, benutzerkonto_id, anfrage_id, nachricht_id, person_id, adresse, begruendung, nimmt_zurueck_id, ruecknehmbar_bis, erstellt_am
from verwaltung.email_entscheidungen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.email_entscheidungen', 'select'), 'anonym must not read verwaltung.email_entscheidungen';
    assert not has_table_privilege('bruecke', 'verwaltung.email_entscheidungen', 'select'), 'bruecke must not browse verwaltung.email_entscheidungen';
end
$$;
rollback;
