begin;
do $$
declare
    v_rolle text;
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.nachtraege'::regclass),
        'verwaltung.nachtraege must force row level security';
    foreach v_rolle in array array['anonym', 'mieter', 'voicebot', 'bruecke', 'pruefer'] loop
        assert not has_any_column_privilege(v_rolle, 'verwaltung.nachtraege', 'select'), v_rolle || ' must not read nachtraege';
    end loop;
    assert not has_column_privilege('hausmeister', 'verwaltung.nachtraege', 'eingegangen_am', 'insert'), 'the server says when it arrived';
    assert not has_column_privilege('hausmeister', 'verwaltung.nachtraege', 'zweifel', 'insert'), 'and whether to believe the phone';
end
$$;
rollback;
