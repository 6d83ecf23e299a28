begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.klassifikationsregeln'::regclass),
        'klassifikationsregeln must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.klassifikationsregeln', 'select'), 'anonym must not read klassifikationsregeln';
    assert not has_any_column_privilege('bruecke', 'verwaltung.klassifikationsregeln', 'select'), 'bruecke must not read klassifikationsregeln';
    assert not has_any_column_privilege('voicebot', 'verwaltung.klassifikationsregeln', 'select'), 'voicebot must not read klassifikationsregeln';
    assert not has_any_column_privilege('mieter', 'verwaltung.klassifikationsregeln', 'select'), 'mieter must not read klassifikationsregeln';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.klassifikationsregeln', 'select'), 'hausmeister must not read klassifikationsregeln';
    assert not has_table_privilege('mieter', 'verwaltung.klassifikationsregeln', 'delete'), 'mieter must not delete from klassifikationsregeln';
    assert not has_table_privilege('hausmeister', 'verwaltung.klassifikationsregeln', 'delete'), 'hausmeister must not delete from klassifikationsregeln';
    assert not has_table_privilege('verwalter', 'verwaltung.klassifikationsregeln', 'delete'), 'verwalter must not delete from klassifikationsregeln';
    assert not has_table_privilege('leitung', 'verwaltung.klassifikationsregeln', 'insert,update,delete'), 'leitung changes rules through the function that checks them';
end
$$;
rollback;
