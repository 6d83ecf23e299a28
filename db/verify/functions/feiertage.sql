begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.ostersonntag(integer)', 'execute'), 'anonym must not execute intern.ostersonntag(integer)';
    assert not has_function_privilege('bruecke', 'intern.ostersonntag(integer)', 'execute'), 'bruecke must not execute intern.ostersonntag(integer)';
    assert not has_function_privilege('mieter', 'intern.ostersonntag(integer)', 'execute'), 'mieter must not execute intern.ostersonntag(integer)';
    assert not has_function_privilege('anonym', 'intern.feiertage(integer, text)', 'execute'), 'anonym must not execute intern.feiertage(integer, text)';
    assert not has_function_privilege('bruecke', 'intern.feiertage(integer, text)', 'execute'), 'bruecke must not execute intern.feiertage(integer, text)';
    assert not has_function_privilege('mieter', 'intern.feiertage(integer, text)', 'execute'), 'mieter must not execute intern.feiertage(integer, text)';
    assert not has_function_privilege('anonym', 'intern.ist_feiertag(date, text)', 'execute'), 'anonym must not execute intern.ist_feiertag(date, text)';
    assert not has_function_privilege('bruecke', 'intern.ist_feiertag(date, text)', 'execute'), 'bruecke must not execute intern.ist_feiertag(date, text)';
    assert not has_function_privilege('mieter', 'intern.ist_feiertag(date, text)', 'execute'), 'mieter must not execute intern.ist_feiertag(date, text)';
    assert not has_function_privilege('leitung', 'intern.ist_feiertag(date, text)', 'execute'), 'leitung must not execute intern.ist_feiertag(date, text)';
    assert not has_function_privilege('anonym', 'intern.ist_geschaeftszeit(jsonb, text, timestamptz)', 'execute'), 'anonym must not execute intern.ist_geschaeftszeit(jsonb, text, timestamptz)';
    assert not has_function_privilege('bruecke', 'intern.ist_geschaeftszeit(jsonb, text, timestamptz)', 'execute'), 'bruecke must not execute intern.ist_geschaeftszeit(jsonb, text, timestamptz)';
    assert not has_function_privilege('mieter', 'intern.ist_geschaeftszeit(jsonb, text, timestamptz)', 'execute'), 'mieter must not execute intern.ist_geschaeftszeit(jsonb, text, timestamptz)';
    assert not has_function_privilege('leitung', 'intern.ist_geschaeftszeit(jsonb, text, timestamptz)', 'execute'), 'leitung must not execute intern.ist_geschaeftszeit(jsonb, text, timestamptz)';
    assert not has_function_privilege('anonym', 'intern.geschaeftszeiten_text(jsonb)', 'execute'), 'anonym must not execute intern.geschaeftszeiten_text(jsonb)';
    assert not has_function_privilege('bruecke', 'intern.geschaeftszeiten_text(jsonb)', 'execute'), 'bruecke must not execute intern.geschaeftszeiten_text(jsonb)';
    assert not has_function_privilege('mieter', 'intern.geschaeftszeiten_text(jsonb)', 'execute'), 'mieter must not execute intern.geschaeftszeiten_text(jsonb)';
    assert not has_function_privilege('leitung', 'intern.geschaeftszeiten_text(jsonb)', 'execute'), 'leitung must not execute intern.geschaeftszeiten_text(jsonb)';
end
$$;
rollback;
