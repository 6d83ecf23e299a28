begin;
select mandant_id, ohne_dmarc
from api.email_einstellungen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'api.email_einstellungen', 'select'), 'anonym must not read api.email_einstellungen';
    assert not has_table_privilege('mieter', 'api.email_einstellungen', 'select'), 'mieter must not read api.email_einstellungen';
    assert not has_table_privilege('hausmeister', 'api.email_einstellungen', 'select'), 'hausmeister must not read api.email_einstellungen';
    assert not has_any_column_privilege('leitung', 'api.email_einstellungen', 'update'), 'settings change through the function only';
end
$$;
rollback;
