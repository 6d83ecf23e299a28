begin;
select am, id, aera, xid, mandant_id, tabelle, schluessel, objekt, anfrage_id, person_id, aktion, rolle, benutzerkonto_id, anmeldename,
    dienst, anforderung, adresse, grund, vorher, nachher, salz, inhalt_hash, blatt_hash
from audit.eintraege
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'audit.eintraege', 'select'), 'anonym must not read the log';
    assert not has_table_privilege('hausdraht_dba', 'audit.eintraege', 'update'), 'nobody rewrites the log';
    assert not has_table_privilege('dienst_audit', 'audit.eintraege', 'delete'), 'nobody shortens the log';
end
$$;
rollback;
