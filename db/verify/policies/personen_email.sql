begin;
do $$
declare
    c_tabelle constant regclass := 'verwaltung.personen_email';
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = c_tabelle), 'row security is not forced';
    assert (select count(*) from pg_catalog.pg_policy where polrelid = c_tabelle) >= 3, 'a policy is missing';
    assert not has_any_column_privilege('anonym', c_tabelle, 'select, insert, update'), 'anonym must not touch personen_email';
    assert not has_any_column_privilege('bruecke', c_tabelle, 'select, insert, update'), 'bruecke must not touch personen_email';
    assert not has_any_column_privilege('authenticator', c_tabelle, 'select, insert, update'), 'authenticator must not touch personen_email';
    assert not has_any_column_privilege('voicebot', c_tabelle, 'select, insert, update'), 'voicebot must not touch personen_email';
    assert not has_table_privilege('mieter', c_tabelle, 'delete, truncate'), 'mieter must not delete from personen_email';
    assert not has_table_privilege('hausmeister', c_tabelle, 'delete, truncate'), 'hausmeister must not delete from personen_email';
    assert not has_table_privilege('verwalter', c_tabelle, 'delete, truncate'), 'verwalter must not delete from personen_email';
    assert not has_table_privilege('leitung', c_tabelle, 'delete, truncate'), 'leitung must not delete from personen_email';
    assert not has_table_privilege('pruefer', c_tabelle, 'delete, truncate'), 'pruefer must not delete from personen_email';
    assert not has_any_column_privilege('mieter', c_tabelle, 'insert'), 'mieter must not insert into personen_email';
    assert not has_any_column_privilege('hausmeister', c_tabelle, 'insert'), 'hausmeister must not insert into personen_email';
    assert not has_any_column_privilege('verwalter', c_tabelle, 'insert'), 'verwalter must not insert into personen_email';
    assert not has_any_column_privilege('leitung', c_tabelle, 'insert'), 'leitung must not insert into personen_email';
    assert not has_any_column_privilege('mieter', c_tabelle, 'update'), 'mieter must not update personen_email';
    assert not has_any_column_privilege('hausmeister', c_tabelle, 'update'), 'hausmeister must not update personen_email';
    assert not has_column_privilege('verwalter', c_tabelle, 'adresse', 'update'), 'verwalter must not update personen_email.adresse';
    assert not has_column_privilege('verwalter', c_tabelle, 'person_id', 'update'), 'verwalter must not update personen_email.person_id';
    assert not has_column_privilege('leitung', c_tabelle, 'adresse', 'update'), 'leitung must not update personen_email.adresse';
    assert not has_column_privilege('leitung', c_tabelle, 'person_id', 'update'), 'leitung must not update personen_email.person_id';
    assert not has_column_privilege('hausmeister', c_tabelle, 'adresse', 'select'), 'hausmeister must not read personen_email.adresse';
end
$$;
rollback;
