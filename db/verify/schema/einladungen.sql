begin;
select mandant_id, id, benutzerkonto_id, code_hash, angelegt_am, angelegt_von, laeuft_ab_am, eingeloest_am
from anmeldung.einladungen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'anmeldung.einladungen', 'select'), 'anonym must not read anmeldung.einladungen';
    assert not has_table_privilege('mieter', 'anmeldung.einladungen', 'delete'), 'mieter must not delete from anmeldung.einladungen';
    assert not has_table_privilege('bruecke', 'anmeldung.einladungen', 'select'), 'bruecke must not browse anmeldung.einladungen';
end
$$;
select mandant_id, id, benutzerkonto_id, token_hash, angelegt_am, laeuft_ab_am, verwendet_am
from anmeldung.ruecksetzungen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'anmeldung.ruecksetzungen', 'select'), 'anonym must not read anmeldung.ruecksetzungen';
    assert not has_table_privilege('mieter', 'anmeldung.ruecksetzungen', 'delete'), 'mieter must not delete from anmeldung.ruecksetzungen';
    assert not has_table_privilege('bruecke', 'anmeldung.ruecksetzungen', 'select'), 'bruecke must not browse anmeldung.ruecksetzungen';
end
$$;
rollback;
