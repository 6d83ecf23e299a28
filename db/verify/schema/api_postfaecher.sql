begin;
select
    mandant_id, id, bezeichnung, server, port, tls, benutzer, ordner, eingangsadresse, abruf_seit, nach_abruf, zielordner, aktiv,
    letzter_abruf_am, fehler, fehler_seit, uebersprungen
from api.postfaecher
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'api.postfaecher', 'select'), 'anonym must not read api.postfaecher';
    assert not has_table_privilege('mieter', 'api.postfaecher', 'select'), 'mieter must not read api.postfaecher';
    assert not has_table_privilege('hausmeister', 'api.postfaecher', 'select'), 'hausmeister must not read api.postfaecher';
    assert not has_any_column_privilege('leitung', 'api.postfaecher', 'update'), 'operators set mailboxes up';
end
$$;
rollback;
