begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.antwort_schluessel'::regclass),
        'antwort_schluessel must force row level security';
    assert not has_any_column_privilege('leitung', 'verwaltung.antwort_schluessel', 'select'), 'no web role reads antwort_schluessel';
    assert not has_any_column_privilege('hausdraht_dba', 'verwaltung.antwort_schluessel', 'select'), 'administrators need no key';
end
$$;
rollback;
