begin;
do $$
begin
    assert to_regprocedure('intern.sprache_erkennen(text)') is not null, 'intern.sprache_erkennen(text) is missing';
    assert not has_function_privilege('anonym', 'intern.sprache_erkennen(text)', 'execute'), 'anonym must not execute intern.sprache_erkennen(text)';
    assert not has_function_privilege('mieter', 'intern.sprache_erkennen(text)', 'execute'), 'mieter must not execute intern.sprache_erkennen(text)';
    assert to_regprocedure('intern.sprache_name(text)') is not null, 'intern.sprache_name(text) is missing';
    assert not has_function_privilege('anonym', 'intern.sprache_name(text)', 'execute'), 'anonym must not execute intern.sprache_name(text)';
    assert not has_function_privilege('mieter', 'intern.sprache_name(text)', 'execute'), 'mieter must not execute intern.sprache_name(text)';
    assert intern.sprache_name('de') = 'Deutsch', 'languages must have German names';
end
$$;
rollback;
