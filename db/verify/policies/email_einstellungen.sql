begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.email_einstellungen'::regclass),
        'email_einstellungen must force row level security';
    assert has_column_privilege('leitung', 'verwaltung.email_einstellungen', 'ohne_dmarc', 'update'), 'leitung decides';
    assert not has_any_column_privilege('verwalter', 'verwaltung.email_einstellungen', 'update'), 'verwalter must not change settings';
    assert not has_any_column_privilege('mieter', 'verwaltung.email_einstellungen', 'select'), 'mieter must not read email_einstellungen';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.email_einstellungen', 'select'), 'hausmeister must not read email_einstellungen';
    assert not has_any_column_privilege('anonym', 'verwaltung.email_einstellungen', 'select'), 'anonym must not read email_einstellungen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.email_einstellungen', 'select'), 'bruecke must not read email_einstellungen';
end
$$;
rollback;
