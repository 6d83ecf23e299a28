begin;
do $$
declare
    c_tabelle constant regclass := 'verwaltung.anfragen';
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = c_tabelle), 'row security is not forced';
    assert (select count(*) from pg_catalog.pg_policy where polrelid = c_tabelle) >= 9, 'a policy is missing';
    assert not has_any_column_privilege('anonym', c_tabelle, 'select, insert, update'), 'anonym must not touch anfragen';
    assert not has_any_column_privilege('bruecke', c_tabelle, 'select, insert, update'), 'bruecke must not touch anfragen';
    assert not has_any_column_privilege('authenticator', c_tabelle, 'select, insert, update'), 'authenticator must not touch anfragen';
    assert not has_any_column_privilege('voicebot', c_tabelle, 'select, insert, update'), 'voicebot must not touch anfragen';
    assert not has_table_privilege('mieter', c_tabelle, 'delete, truncate'), 'mieter must not delete from anfragen';
    assert not has_table_privilege('hausmeister', c_tabelle, 'delete, truncate'), 'hausmeister must not delete from anfragen';
    assert not has_table_privilege('verwalter', c_tabelle, 'delete, truncate'), 'verwalter must not delete from anfragen';
    assert not has_table_privilege('leitung', c_tabelle, 'delete, truncate'), 'leitung must not delete from anfragen';
    assert not has_table_privilege('pruefer', c_tabelle, 'delete, truncate'), 'pruefer must not delete from anfragen';
    assert not has_any_column_privilege('mieter', c_tabelle, 'insert'), 'mieter must not insert into anfragen';
    assert not has_any_column_privilege('hausmeister', c_tabelle, 'insert'), 'hausmeister must not insert into anfragen';
    assert not has_any_column_privilege('verwalter', c_tabelle, 'insert'), 'verwalter must not insert into anfragen';
    assert not has_any_column_privilege('leitung', c_tabelle, 'insert'), 'leitung must not insert into anfragen';
    assert not has_column_privilege('pruefer', c_tabelle, 'beschreibung', 'select'), 'pruefer must not read anfragen.beschreibung';
    assert not has_column_privilege('pruefer', c_tabelle, 'melder_name', 'select'), 'pruefer must not read anfragen.melder_name';
    assert not has_column_privilege('dienst_identitaet', c_tabelle, 'beschreibung', 'select'), 'dienst_identitaet must not read anfragen.beschreibung';
    assert not has_column_privilege('mieter', c_tabelle, 'massnahme', 'update'), 'mieter must not change anfragen.massnahme';
    assert not has_column_privilege('hausmeister', c_tabelle, 'kategorie', 'update'), 'hausmeister must not change anfragen.kategorie';
    assert not has_column_privilege('verwalter', c_tabelle, 'erstellt_am', 'update'), 'verwalter must not change anfragen.erstellt_am';
    assert not has_column_privilege('verwalter', c_tabelle, 'beschreibung', 'update'), 'verwalter must not change anfragen.beschreibung';
end
$$;
rollback;
