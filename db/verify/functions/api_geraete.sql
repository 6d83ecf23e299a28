begin;
do $$
begin
    assert has_function_privilege('mieter', 'api.meine_sitzungen()', 'execute'), 'everybody sees the own devices';
    assert not has_function_privilege('anonym', 'api.meine_sitzungen()', 'execute'), 'nobody has no devices';
    assert not has_function_privilege('voicebot', 'api.sitzungen_beenden(boolean)', 'execute'), 'a telephone assistant signs nobody out';
end
$$;
rollback;
