begin;
select mandant_id, id, bezeichnung, server, port, tls, benutzer, ordner, eingangsadresse, abruf_seit, nach_abruf, zielordner, aktiv, angelegt_am
from verwaltung.postfaecher
where false;
select mandant_id, postfach_id, uidvalidity, letzte_uid, letzter_abruf_am, fehler, fehler_seit, uebersprungen, nachholen_ab
from verwaltung.postfach_staende
where false;
do $$
begin
    assert not exists (
        select from information_schema.columns where table_schema = 'verwaltung' and table_name like 'postf%' and column_name ~ 'passwort|geheim'
    ), 'no password in the database';
    assert not has_table_privilege('bruecke', 'verwaltung.postfaecher', 'select'), 'bruecke must not browse verwaltung.postfaecher';
    assert not has_table_privilege('anonym', 'verwaltung.postfach_staende', 'select'), 'anonym must not read verwaltung.postfach_staende';
end
$$;
rollback;
