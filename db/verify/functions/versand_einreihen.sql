begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.versand_message_id(bigint, text)', 'execute'), 'anonym must not execute intern.versand_message_id(bigint, text)';
    assert not has_function_privilege('bruecke', 'intern.versand_message_id(bigint, text)', 'execute'), 'bruecke must not execute intern.versand_message_id(bigint, text)';
    assert not has_function_privilege('mieter', 'intern.versand_message_id(bigint, text)', 'execute'), 'mieter must not execute intern.versand_message_id(bigint, text)';
    assert not has_function_privilege('leitung', 'intern.versand_message_id(bigint, text)', 'execute'), 'leitung must not execute intern.versand_message_id(bigint, text)';
    assert not has_function_privilege('anonym', 'intern.versand_auftrag(bigint, bigint, text, timestamptz)', 'execute'), 'anonym must not execute intern.versand_auftrag(bigint, bigint, text, timestamptz)';
    assert not has_function_privilege('bruecke', 'intern.versand_auftrag(bigint, bigint, text, timestamptz)', 'execute'), 'bruecke must not execute intern.versand_auftrag(bigint, bigint, text, timestamptz)';
    assert not has_function_privilege('mieter', 'intern.versand_auftrag(bigint, bigint, text, timestamptz)', 'execute'), 'mieter must not execute intern.versand_auftrag(bigint, bigint, text, timestamptz)';
    assert not has_function_privilege('leitung', 'intern.versand_auftrag(bigint, bigint, text, timestamptz)', 'execute'), 'leitung must not execute intern.versand_auftrag(bigint, bigint, text, timestamptz)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_hinterlegen(verwaltung.versand)'::regprocedure
    ), 'intern.versand_hinterlegen(verwaltung.versand) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_hinterlegen(verwaltung.versand)', 'execute'), 'anonym must not execute intern.versand_hinterlegen(verwaltung.versand)';
    assert not has_function_privilege('bruecke', 'intern.versand_hinterlegen(verwaltung.versand)', 'execute'), 'bruecke must not execute intern.versand_hinterlegen(verwaltung.versand)';
    assert not has_function_privilege('mieter', 'intern.versand_hinterlegen(verwaltung.versand)', 'execute'), 'mieter must not execute intern.versand_hinterlegen(verwaltung.versand)';
    assert not has_function_privilege('leitung', 'intern.versand_hinterlegen(verwaltung.versand)', 'execute'), 'leitung must not execute intern.versand_hinterlegen(verwaltung.versand)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb)'::regprocedure
    ), 'intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb)', 'execute'), 'anonym must not execute intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb)';
    assert not has_function_privilege('bruecke', 'intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb)', 'execute'), 'bruecke must not execute intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb)';
    assert not has_function_privilege('mieter', 'intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb)', 'execute'), 'mieter must not execute intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb)';
    assert not has_function_privilege('leitung', 'intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb)', 'execute'), 'leitung must not execute intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb)';
end
$$;
rollback;
