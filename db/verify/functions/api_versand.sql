begin;
do $$
begin
    assert not has_function_privilege('anonym', 'api.versand_erneut(bigint)', 'execute'), 'anonym must not execute api.versand_erneut(bigint)';
    assert not has_function_privilege('bruecke', 'api.versand_erneut(bigint)', 'execute'), 'bruecke must not execute api.versand_erneut(bigint)';
    assert not has_function_privilege('mieter', 'api.versand_erneut(bigint)', 'execute'), 'mieter must not execute api.versand_erneut(bigint)';
    assert has_function_privilege('leitung', 'api.versand_erneut(bigint)', 'execute'), 'leitung executes api.versand_erneut(bigint)';
    assert not has_function_privilege('anonym', 'api.versand_aufgeben(bigint, text)', 'execute'), 'anonym must not execute api.versand_aufgeben(bigint, text)';
    assert not has_function_privilege('bruecke', 'api.versand_aufgeben(bigint, text)', 'execute'), 'bruecke must not execute api.versand_aufgeben(bigint, text)';
    assert not has_function_privilege('mieter', 'api.versand_aufgeben(bigint, text)', 'execute'), 'mieter must not execute api.versand_aufgeben(bigint, text)';
    assert has_function_privilege('leitung', 'api.versand_aufgeben(bigint, text)', 'execute'), 'leitung executes api.versand_aufgeben(bigint, text)';
    assert not has_function_privilege('anonym', 'api.versand_einstellungen_aendern(jsonb)', 'execute'), 'anonym must not execute api.versand_einstellungen_aendern(jsonb)';
    assert not has_function_privilege('bruecke', 'api.versand_einstellungen_aendern(jsonb)', 'execute'), 'bruecke must not execute api.versand_einstellungen_aendern(jsonb)';
    assert not has_function_privilege('mieter', 'api.versand_einstellungen_aendern(jsonb)', 'execute'), 'mieter must not execute api.versand_einstellungen_aendern(jsonb)';
    assert has_function_privilege('leitung', 'api.versand_einstellungen_aendern(jsonb)', 'execute'), 'leitung executes api.versand_einstellungen_aendern(jsonb)';
    assert not has_function_privilege('anonym', 'intern.eigene_domains()', 'execute'), 'anonym must not execute intern.eigene_domains()';
    assert not has_function_privilege('bruecke', 'intern.eigene_domains()', 'execute'), 'bruecke must not execute intern.eigene_domains()';
    assert not has_function_privilege('mieter', 'intern.eigene_domains()', 'execute'), 'mieter must not execute intern.eigene_domains()';
    assert has_function_privilege('leitung', 'intern.eigene_domains()', 'execute'), 'leitung executes intern.eigene_domains()';
    assert not has_function_privilege('anonym', 'api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text)', 'execute'), 'anonym must not execute api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text)';
    assert not has_function_privilege('mieter', 'api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text)', 'execute'), 'mieter must not execute api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text)';
    assert not has_function_privilege('hausmeister', 'api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text)', 'execute'), 'hausmeister must not execute api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text)';
    assert not has_function_privilege('bruecke', 'api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text)', 'execute'), 'bruecke must not execute api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text)';
    assert not has_function_privilege('anonym', 'api.benachrichtigung_waehlen(text, boolean)', 'execute'), 'anonym must not execute api.benachrichtigung_waehlen(text, boolean)';
    assert not has_function_privilege('bruecke', 'api.benachrichtigung_waehlen(text, boolean)', 'execute'), 'bruecke must not execute api.benachrichtigung_waehlen(text, boolean)';
    assert has_function_privilege('mieter', 'api.benachrichtigung_waehlen(text, boolean)', 'execute'), 'mieter executes api.benachrichtigung_waehlen(text, boolean)';
    assert not has_function_privilege('leitung', 'api.benachrichtigung_waehlen(text, boolean)', 'execute'), 'leitung must not execute api.benachrichtigung_waehlen(text, boolean)';
    assert not has_function_privilege('anonym', 'api.adresse_wieder_zustellbar(bigint, text)', 'execute'), 'anonym must not execute api.adresse_wieder_zustellbar(bigint, text)';
    assert not has_function_privilege('bruecke', 'api.adresse_wieder_zustellbar(bigint, text)', 'execute'), 'bruecke must not execute api.adresse_wieder_zustellbar(bigint, text)';
    assert not has_function_privilege('mieter', 'api.adresse_wieder_zustellbar(bigint, text)', 'execute'), 'mieter must not execute api.adresse_wieder_zustellbar(bigint, text)';
    assert has_function_privilege('leitung', 'api.adresse_wieder_zustellbar(bigint, text)', 'execute'), 'leitung executes api.adresse_wieder_zustellbar(bigint, text)';
end
$$;
rollback;
