begin;
select mandant_id, id, email, name, rolle, person_id, passwort_hash, passwort_gesetzt_am, gesperrt_am, sperrgrund, zweitfaktor_seit, angelegt_am
from anmeldung.benutzerkonten
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'anmeldung.benutzerkonten', 'select'), 'anonym must not read anmeldung.benutzerkonten';
    assert not has_table_privilege('mieter', 'anmeldung.benutzerkonten', 'delete'), 'mieter must not delete from anmeldung.benutzerkonten';
    assert not has_table_privilege('bruecke', 'anmeldung.benutzerkonten', 'select'), 'bruecke must not browse anmeldung.benutzerkonten';
end
$$;
rollback;
