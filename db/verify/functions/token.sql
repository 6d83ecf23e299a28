begin;
do $$
begin
    assert to_regprocedure('intern.base64url(bytea)') is not null, 'intern.base64url(bytea) is missing';
    assert to_regprocedure('intern.base64url_lesen(text)') is not null, 'intern.base64url_lesen(text) is missing';
    assert to_regprocedure('anmeldung.signaturschluessel_laden(jsonb)') is not null, 'anmeldung.signaturschluessel_laden(jsonb) is missing';
    assert to_regprocedure('intern.zugang(bigint, uuid, bigint, text)') is not null, 'intern.zugang(bigint, uuid, bigint, text) is missing';
    assert to_regprocedure('intern.token_ausstellen(bigint, bigint, uuid, timestamptz)') is not null, 'intern.token_ausstellen(bigint, bigint, uuid, timestamptz) is missing';
    assert to_regprocedure('intern.token_pruefen(text)') is not null, 'intern.token_pruefen(text) is missing';
    assert not has_function_privilege('anonym', 'intern.token_ausstellen(bigint, bigint, uuid, timestamptz)', 'execute'), 'nobody signs tokens';
    assert not has_function_privilege('hausdraht_dba', 'anmeldung.signaturschluessel_laden(jsonb)', 'execute'), 'only the superuser loads keys';
    assert not has_function_privilege('bruecke', 'intern.token_pruefen(text)', 'execute'), 'the bridge asks socket_kanaele';
    assert intern.base64url_lesen(intern.base64url('\xfbff3e')) = '\xfbff3e', 'base64url does not round-trip';
end
$$;
rollback;
