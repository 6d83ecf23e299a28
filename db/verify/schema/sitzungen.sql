begin;
select mandant_id, id, benutzerkonto_id, angelegt_am, laeuft_ab_am, widerrufen_am, widerrufsgrund, geraet, netz
from anmeldung.sitzungen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'anmeldung.sitzungen', 'select'), 'anonym must not read anmeldung.sitzungen';
    assert not has_table_privilege('mieter', 'anmeldung.sitzungen', 'delete'), 'mieter must not delete from anmeldung.sitzungen';
    assert not has_table_privilege('bruecke', 'anmeldung.sitzungen', 'select'), 'bruecke must not browse anmeldung.sitzungen';
end
$$;
select mandant_id, id, sitzung_id, vorgaenger_id, token_hash, ausgestellt_am, verwendet_am
from anmeldung.erneuerungstoken
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'anmeldung.erneuerungstoken', 'select'), 'anonym must not read anmeldung.erneuerungstoken';
    assert not has_table_privilege('mieter', 'anmeldung.erneuerungstoken', 'delete'), 'mieter must not delete from anmeldung.erneuerungstoken';
    assert not has_table_privilege('bruecke', 'anmeldung.erneuerungstoken', 'select'), 'bruecke must not browse anmeldung.erneuerungstoken';
end
$$;
rollback;
