begin;
select mandant_id, id, anfrage_id, titel, status, rang from api.aufgaben where false;
select mandant_id, aufgabe_id, datei_id, dateiname, aufnahme from api.aufgabe_dateien where false;
do $$
begin
    assert not has_table_privilege('mieter', 'api.aufgaben', 'select'), 'mieter must not read api.aufgaben';
    assert not has_table_privilege('anonym', 'api.aufgaben', 'select'), 'anonym must not read api.aufgaben';
    assert has_table_privilege('hausmeister', 'api.aufgaben', 'select'), 'hausmeister reads api.aufgaben';
end
$$;
rollback;
