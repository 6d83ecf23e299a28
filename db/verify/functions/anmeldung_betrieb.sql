begin;
do $$
begin
    assert to_regprocedure('intern.ruecksetzung_ausstellen(bigint, bigint)') is not null, 'intern.ruecksetzung_ausstellen(bigint, bigint) is missing';
    assert to_regprocedure('intern.anmeldung_aufraeumen()') is not null, 'intern.anmeldung_aufraeumen() is missing';
    assert to_regprocedure('intern.konto_einladen_dba(bigint, text, text, text)') is not null, 'intern.konto_einladen_dba(bigint, text, text, text) is missing';
    assert to_regprocedure('intern.mandant_anlegen(text, text)') is not null, 'intern.mandant_anlegen(text, text) is missing';
    assert to_regprocedure('intern.pruefer_eintragen(name, bigint, text)') is not null, 'intern.pruefer_eintragen(name, bigint, text) is missing';
    assert has_function_privilege('bruecke', 'intern.ruecksetzung_ausstellen(bigint, bigint)', 'execute'), 'the worker mails links';
    assert not has_function_privilege('leitung', 'intern.konto_empfaenger(bigint, bigint)', 'execute'), 'addresses are for the mail only';
    assert not has_function_privilege('leitung', 'intern.ruecksetzung_ausstellen(bigint, bigint)', 'execute'), 'links are for the mail only';
    assert not has_function_privilege('hausdraht_dba', 'intern.pruefer_eintragen(name, bigint, text)', 'execute'), 'only the superuser maps logins';
end
$$;
rollback;
