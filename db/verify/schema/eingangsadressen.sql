begin;
select mandant_id, adresse, antwort_form, angelegt_am
from verwaltung.eingangsadressen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.eingangsadressen', 'select'), 'anonym must not read verwaltung.eingangsadressen';
    assert not has_table_privilege('mieter', 'verwaltung.eingangsadressen', 'delete'), 'mieter must not delete from verwaltung.eingangsadressen';
    assert not has_table_privilege('bruecke', 'verwaltung.eingangsadressen', 'select'), 'bruecke must not browse verwaltung.eingangsadressen';
end
$$;
rollback;
