-- One-time codes: the vectors of the RFCs.
begin;
\ir support/pgtap.sql
select plan(15);

-- RFC 6238, appendix B, SHA-1; six digits are the last six of its eight.
select results_eq(
    $$select intern.totp('12345678901234567890', intern.totp_schritt(to_timestamp(t.s)))
    from (values (59), (1111111109), (1111111111), (1234567890), (2000000000), (20000000000)) as t (s) order by t.s$$,
    array['287082', '081804', '050471', '005924', '279037', '353130'], 'RFC 6238, appendix B'
);
-- RFC 4226, appendix D.
select results_eq(
    $$select intern.totp('12345678901234567890', n) from generate_series(0, 9) as n$$,
    array['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'], 'RFC 4226, appendix D'
);
-- RFC 4648, section 10, without padding.
select results_eq(
    $$select intern.base32(x::bytea) from unnest(array['f', 'fo', 'foo', 'foob', 'fooba', 'foobar']) as x$$,
    array['MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'], 'base32'
);
select is(intern.totp_schritt('1970-01-01 00:00:29.999+00'), 0::bigint, 'the last moment of step 0');
select is(intern.totp_schritt('1970-01-01 00:00:30+00'), 1::bigint, 'the first moment of step 1');
select is(intern.totp_finden('12345678901234567890', '287082', 0, 2), 1::bigint, 'a code is found in its window');
select is(intern.totp_finden('12345678901234567890', '287082', 1, 1), 1::bigint, 'both ends belong to it');
select is(intern.totp_finden('12345678901234567890', '287082', 2, 4), null, 'not outside');
select is(intern.totp_finden('12345678901234567890', '287082', 4, 2), null, 'nor in an empty one');
select is(intern.totp_finden('12345678901234567890', '', 0, 2), null, 'nothing is no code');
select is(intern.totp_finden('12345678901234567890', null, 0, 2), null, 'nor is NULL');

-- What is said about a wrong code tells nothing that will be of use.
create function tests.hinweis(versatz integer, letzter integer default -1000) returns text language sql as $$
select intern.zweitfaktor_hinweis(
    '12345678901234567890', intern.totp_schritt(now()) + letzter, intern.totp('12345678901234567890', intern.totp_schritt(now()) + versatz)
)
$$;
select matches(tests.hinweis(-10), 'geht die Uhr des Telefons etwa 5 Minuten nach', 'a clock that is slow is named');
select matches(tests.hinweis(0, 0), 'schon benutzt', 'a used code, too');
select matches(tests.hinweis(4), '^Ein Code gilt 30 Sekunden', 'that a code will be right later is not said');
select is(tests.hinweis(4), intern.zweitfaktor_hinweis('12345678901234567890', 0, 'x'), 'in no other words than of any other');

select * from finish();
rollback;
