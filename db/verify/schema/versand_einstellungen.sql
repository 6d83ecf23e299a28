begin;
select mandant_id, absendername, absenderadresse, rechtsform, sitz, registergericht, registernummer, vertretung, grussformel, geschaeftszeiten, notdienst_telefon, notdienst_hinweis, notdienst_hinweis_eigentuemer, hoechstzahl_je_stunde, bestaetigung_sperre_stunden, dkim_domain, dkim_selector
from verwaltung.versand_einstellungen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.versand_einstellungen', 'select'), 'anonym must not read verwaltung.versand_einstellungen';
    assert not has_table_privilege('bruecke', 'verwaltung.versand_einstellungen', 'select'), 'bruecke must not browse verwaltung.versand_einstellungen';
    assert not has_table_privilege('leitung', 'verwaltung.versand_einstellungen', 'delete'), 'nobody of the web deletes from verwaltung.versand_einstellungen';
    assert not has_function_privilege('anonym', 'intern.geschaeftszeiten_gueltig(jsonb)', 'execute'), 'anonym must not execute intern.geschaeftszeiten_gueltig(jsonb)';
    assert not has_function_privilege('bruecke', 'intern.geschaeftszeiten_gueltig(jsonb)', 'execute'), 'bruecke must not execute intern.geschaeftszeiten_gueltig(jsonb)';
    assert not has_function_privilege('mieter', 'intern.geschaeftszeiten_gueltig(jsonb)', 'execute'), 'mieter must not execute intern.geschaeftszeiten_gueltig(jsonb)';
    assert has_function_privilege('leitung', 'intern.geschaeftszeiten_gueltig(jsonb)', 'execute'), 'leitung executes intern.geschaeftszeiten_gueltig(jsonb)';
end
$$;
rollback;
