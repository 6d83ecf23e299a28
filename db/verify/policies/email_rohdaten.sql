begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.email_rohdaten'::regclass),
        'email_rohdaten must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.email_rohdaten', 'select'), 'anonym must not read email_rohdaten';
    assert not has_any_column_privilege('bruecke', 'verwaltung.email_rohdaten', 'select'), 'bruecke must not read email_rohdaten';
    assert not has_any_column_privilege('voicebot', 'verwaltung.email_rohdaten', 'select'), 'voicebot must not read email_rohdaten';
    assert not has_any_column_privilege('mieter', 'verwaltung.email_rohdaten', 'select'), 'mieter must not read email_rohdaten';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.email_rohdaten', 'select'), 'hausmeister must not read email_rohdaten';
    assert not has_table_privilege('mieter', 'verwaltung.email_rohdaten', 'delete'), 'mieter must not delete from email_rohdaten';
    assert not has_table_privilege('hausmeister', 'verwaltung.email_rohdaten', 'delete'), 'hausmeister must not delete from email_rohdaten';
    assert not has_table_privilege('verwalter', 'verwaltung.email_rohdaten', 'delete'), 'verwalter must not delete from email_rohdaten';
    assert not has_table_privilege('leitung', 'verwaltung.email_rohdaten', 'delete'), 'leitung must not delete from email_rohdaten';
end
$$;
rollback;
