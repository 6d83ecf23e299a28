begin;
do $$
begin
    assert to_regprocedure('intern.email_zerlegen(bytea, text)') is not null, 'intern.email_zerlegen(bytea, text) is missing';
    assert to_regprocedure('intern.email_anhaenge(bytea)') is not null, 'intern.email_anhaenge(bytea) is missing';
    assert not has_function_privilege('anonym', 'intern.email_zerlegen(bytea, text)', 'execute'), 'anonym must not execute intern.email_zerlegen(bytea, text)';
    assert not has_function_privilege('mieter', 'intern.email_zerlegen(bytea, text)', 'execute'), 'mieter must not execute intern.email_zerlegen(bytea, text)';
    assert not has_function_privilege('anonym', 'intern.email_anhaenge(bytea)', 'execute'), 'anonym must not execute intern.email_anhaenge(bytea)';
    assert not has_function_privilege('mieter', 'intern.email_anhaenge(bytea)', 'execute'), 'mieter must not execute intern.email_anhaenge(bytea)';
    assert intern.email_zerlegen(convert_to(E'Content-Type: text/html\n\n<p>Guten Tag</p>', 'UTF8')) ->> 'text' = 'Guten Tag',
        'HTML mail must become text (is the Debian package python3-lxml installed?)';
end
$$;
rollback;
