begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.eingangsadressen'::regclass),
        'eingangsadressen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.eingangsadressen', 'select'), 'anonym must not read eingangsadressen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.eingangsadressen', 'select'), 'bruecke must not read eingangsadressen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.eingangsadressen', 'select'), 'voicebot must not read eingangsadressen';
    assert not has_any_column_privilege('mieter', 'verwaltung.eingangsadressen', 'select'), 'mieter must not read eingangsadressen';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.eingangsadressen', 'select'), 'hausmeister must not read eingangsadressen';
    assert not has_table_privilege('mieter', 'verwaltung.eingangsadressen', 'delete'), 'mieter must not delete from eingangsadressen';
    assert not has_table_privilege('hausmeister', 'verwaltung.eingangsadressen', 'delete'), 'hausmeister must not delete from eingangsadressen';
    assert not has_table_privilege('verwalter', 'verwaltung.eingangsadressen', 'delete'), 'verwalter must not delete from eingangsadressen';
    assert not has_table_privilege('leitung', 'verwaltung.eingangsadressen', 'delete'), 'leitung must not delete from eingangsadressen';
end
$$;
rollback;
