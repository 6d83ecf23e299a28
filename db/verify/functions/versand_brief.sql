begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.portal_adresse()', 'execute'), 'anonym must not execute intern.portal_adresse()';
    assert not has_function_privilege('bruecke', 'intern.portal_adresse()', 'execute'), 'bruecke must not execute intern.portal_adresse()';
    assert not has_function_privilege('mieter', 'intern.portal_adresse()', 'execute'), 'mieter must not execute intern.portal_adresse()';
    assert not has_function_privilege('leitung', 'intern.portal_adresse()', 'execute'), 'leitung must not execute intern.portal_adresse()';
    assert not has_function_privilege('anonym', 'intern.status_in_worten(text)', 'execute'), 'anonym must not execute intern.status_in_worten(text)';
    assert not has_function_privilege('bruecke', 'intern.status_in_worten(text)', 'execute'), 'bruecke must not execute intern.status_in_worten(text)';
    assert not has_function_privilege('mieter', 'intern.status_in_worten(text)', 'execute'), 'mieter must not execute intern.status_in_worten(text)';
    assert not has_function_privilege('leitung', 'intern.status_in_worten(text)', 'execute'), 'leitung must not execute intern.status_in_worten(text)';
    assert not has_function_privilege('anonym', 'intern.zeitpunkt_in_worten(timestamptz)', 'execute'), 'anonym must not execute intern.zeitpunkt_in_worten(timestamptz)';
    assert not has_function_privilege('bruecke', 'intern.zeitpunkt_in_worten(timestamptz)', 'execute'), 'bruecke must not execute intern.zeitpunkt_in_worten(timestamptz)';
    assert not has_function_privilege('mieter', 'intern.zeitpunkt_in_worten(timestamptz)', 'execute'), 'mieter must not execute intern.zeitpunkt_in_worten(timestamptz)';
    assert not has_function_privilege('anonym', 'intern.briefanrede(text, text, text)', 'execute'), 'anonym must not execute intern.briefanrede(text, text, text)';
    assert not has_function_privilege('bruecke', 'intern.briefanrede(text, text, text)', 'execute'), 'bruecke must not execute intern.briefanrede(text, text, text)';
    assert not has_function_privilege('mieter', 'intern.briefanrede(text, text, text)', 'execute'), 'mieter must not execute intern.briefanrede(text, text, text)';
    assert not has_function_privilege('leitung', 'intern.briefanrede(text, text, text)', 'execute'), 'leitung must not execute intern.briefanrede(text, text, text)';
    assert not has_function_privilege('anonym', 'intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen)', 'execute'), 'anonym must not execute intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen)';
    assert not has_function_privilege('bruecke', 'intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen)', 'execute'), 'bruecke must not execute intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen)';
    assert not has_function_privilege('mieter', 'intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen)', 'execute'), 'mieter must not execute intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen)';
    assert not has_function_privilege('leitung', 'intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen)', 'execute'), 'leitung must not execute intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen)';
    assert not has_function_privilege('anonym', 'intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz)', 'execute'), 'anonym must not execute intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz)';
    assert not has_function_privilege('bruecke', 'intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz)', 'execute'), 'bruecke must not execute intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz)';
    assert not has_function_privilege('mieter', 'intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz)', 'execute'), 'mieter must not execute intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz)';
    assert not has_function_privilege('leitung', 'intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz)', 'execute'), 'leitung must not execute intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text)'::regprocedure
    ), 'intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text)', 'execute'), 'anonym must not execute intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text)';
    assert not has_function_privilege('bruecke', 'intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text)', 'execute'), 'bruecke must not execute intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text)';
    assert not has_function_privilege('mieter', 'intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text)', 'execute'), 'mieter must not execute intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text)';
    assert not has_function_privilege('leitung', 'intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text)', 'execute'), 'leitung must not execute intern.versand_werte(verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text)';
    assert not has_function_privilege('anonym', 'intern.versand_brief(text, text, jsonb, text, text, text)', 'execute'), 'anonym must not execute intern.versand_brief(text, text, jsonb, text, text, text)';
    assert not has_function_privilege('bruecke', 'intern.versand_brief(text, text, jsonb, text, text, text)', 'execute'), 'bruecke must not execute intern.versand_brief(text, text, jsonb, text, text, text)';
    assert not has_function_privilege('mieter', 'intern.versand_brief(text, text, jsonb, text, text, text)', 'execute'), 'mieter must not execute intern.versand_brief(text, text, jsonb, text, text, text)';
    assert not has_function_privilege('leitung', 'intern.versand_brief(text, text, jsonb, text, text, text)', 'execute'), 'leitung must not execute intern.versand_brief(text, text, jsonb, text, text, text)';
end
$$;
rollback;
