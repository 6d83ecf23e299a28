begin;
select schluessel, fehlversuche, letzter_versuch_am, gesperrt_bis
from anmeldung.anmeldeversuche
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'anmeldung.anmeldeversuche', 'select'), 'anonym must not read anmeldung.anmeldeversuche';
    assert not has_table_privilege('mieter', 'anmeldung.anmeldeversuche', 'delete'), 'mieter must not delete from anmeldung.anmeldeversuche';
    assert not has_table_privilege('bruecke', 'anmeldung.anmeldeversuche', 'select'), 'bruecke must not browse anmeldung.anmeldeversuche';
end
$$;
select anmeldename, mandant_id, name, angelegt_am
from anmeldung.datenbank_zugaenge
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'anmeldung.datenbank_zugaenge', 'select'), 'anonym must not read anmeldung.datenbank_zugaenge';
    assert not has_table_privilege('mieter', 'anmeldung.datenbank_zugaenge', 'delete'), 'mieter must not delete from anmeldung.datenbank_zugaenge';
    assert not has_table_privilege('bruecke', 'anmeldung.datenbank_zugaenge', 'select'), 'bruecke must not browse anmeldung.datenbank_zugaenge';
end
$$;
select kid, geheimnis, aktiv, angelegt_am
from anmeldung.signaturschluessel
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'anmeldung.signaturschluessel', 'select'), 'anonym must not read anmeldung.signaturschluessel';
    assert not has_table_privilege('mieter', 'anmeldung.signaturschluessel', 'delete'), 'mieter must not delete from anmeldung.signaturschluessel';
    assert not has_table_privilege('bruecke', 'anmeldung.signaturschluessel', 'select'), 'bruecke must not browse anmeldung.signaturschluessel';
end
$$;
rollback;
