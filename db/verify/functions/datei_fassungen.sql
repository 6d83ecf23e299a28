begin;
do $$
declare
    f regprocedure;
begin
    foreach f in array array[
        'intern.datei_zur_aufbereitung(bigint, bigint)',
        'intern.datei_fassungen_ablegen(bigint, bigint, text[], integer[], integer[], bytea[])',
        'intern.dateien_nachholen(integer, interval)'
    ]::regprocedure[] loop
        assert (select pg_get_userbyid(p.proowner) = 'dienst_dateien' and p.prosecdef from pg_proc as p where p.oid = f), 'definer of dienst_dateien';
        assert has_function_privilege('bruecke', f, 'execute'), 'the worker prepares photos';
        assert not has_function_privilege('verwalter', f, 'execute'), 'no web role makes copies';
        assert not has_function_privilege('mieter', f, 'execute'), 'no web role makes copies';
        assert not has_function_privilege('anonym', f, 'execute'), 'no web role makes copies';
    end loop;
    assert not has_function_privilege('anonym', 'intern.datei_fassung_inhalt(bigint, text)', 'execute'), 'anonym must not read copies';
    assert not has_function_privilege('bruecke', 'intern.datei_fassung_inhalt(bigint, text)', 'execute'), 'the bridge does not read copies';
    assert intern.wird_aufbereitet('image/heic') and not intern.wird_aufbereitet('application/pdf'), 'photos are prepared, PDF is not';
end
$$;
rollback;
