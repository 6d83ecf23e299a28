begin;
select mandant_id, id, anfrage_id, aufgabe_id, minuten, material from api.aufwaende where false;
select mandant_id, kennung, handlung, am_geraet, eingegangen_am, zweifel from api.nachtraege where false;
do $$
begin
    assert not has_table_privilege('mieter', 'api.aufwaende', 'select'), 'mieter must not read api.aufwaende';
    assert not has_table_privilege('mieter', 'api.nachtraege', 'select'), 'mieter must not read api.nachtraege';
    assert has_table_privilege('hausmeister', 'api.aufwaende', 'select'), 'hausmeister reads api.aufwaende';
end
$$;
rollback;
