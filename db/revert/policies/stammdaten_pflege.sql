begin;
drop policy mandanten_dienst_stammdaten_select on verwaltung.mandanten;
drop policy dienstleister_dienst_stammdaten_all on verwaltung.dienstleister;
drop policy eigentuemer_dienst_stammdaten_all on verwaltung.eigentuemer;
drop policy mieter_dienst_stammdaten_all on verwaltung.mieter;
drop policy mietverhaeltnisse_dienst_stammdaten_all on verwaltung.mietverhaeltnisse;
drop policy personen_email_dienst_stammdaten_all on verwaltung.personen_email;
drop policy personen_dienst_stammdaten_all on verwaltung.personen;
drop policy einheiten_dienst_stammdaten_all on verwaltung.einheiten;
drop policy objekte_dienst_stammdaten_all on verwaltung.objekte;
drop policy hausmeister_zuordnungen_dienst_stammdaten_all on verwaltung.hausmeister_zuordnungen;
drop policy hausmeister_bereiche_dienst_stammdaten_all on verwaltung.hausmeister_bereiche;
revoke execute on function
    intern.email_adresse_normieren(text), intern.domain_als_a_label(text), intern.anschrift_schluessel(text, text)
from dienst_stammdaten;
revoke select (email) on anmeldung.benutzerkonten from dienst_stammdaten;
revoke select (id, bundesland) on verwaltung.mandanten from dienst_stammdaten;
revoke all on
    verwaltung.hausmeister_bereiche, verwaltung.hausmeister_zuordnungen, verwaltung.objekte, verwaltung.einheiten, verwaltung.personen, verwaltung.personen_email, verwaltung.mietverhaeltnisse, verwaltung.mieter, verwaltung.eigentuemer, verwaltung.dienstleister
from dienst_stammdaten;
commit;
