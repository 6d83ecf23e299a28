begin;
select mandant_id, ohne_dmarc
from verwaltung.email_einstellungen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.email_einstellungen', 'select'), 'anonym must not read verwaltung.email_einstellungen';
    assert not has_table_privilege('mieter', 'verwaltung.email_einstellungen', 'delete'), 'mieter must not delete from verwaltung.email_einstellungen';
    assert not has_table_privilege('bruecke', 'verwaltung.email_einstellungen', 'select'), 'bruecke must not browse verwaltung.email_einstellungen';
end
$$;
rollback;
