-- Master data are written through functions of dienst_stammdaten, in the Mandant of the request.
begin;
set local role hausdraht_eigner;

grant select, insert, update, delete
on
    verwaltung.hausmeister_bereiche, verwaltung.hausmeister_zuordnungen, verwaltung.objekte, verwaltung.einheiten,
    verwaltung.personen, verwaltung.personen_email, verwaltung.mietverhaeltnisse, verwaltung.mieter, verwaltung.eigentuemer,
    verwaltung.dienstleister
to dienst_stammdaten;
grant select (id, bundesland) on verwaltung.mandanten to dienst_stammdaten;
grant select (email) on anmeldung.benutzerkonten to dienst_stammdaten;
grant execute on function
    intern.email_adresse_normieren(text), intern.domain_als_a_label(text), intern.anschrift_schluessel(text, text)
to dienst_stammdaten;

create policy hausmeister_bereiche_dienst_stammdaten_all on verwaltung.hausmeister_bereiche for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy hausmeister_zuordnungen_dienst_stammdaten_all on verwaltung.hausmeister_zuordnungen for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy objekte_dienst_stammdaten_all on verwaltung.objekte for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy einheiten_dienst_stammdaten_all on verwaltung.einheiten for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy personen_dienst_stammdaten_all on verwaltung.personen for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy personen_email_dienst_stammdaten_all on verwaltung.personen_email for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy mietverhaeltnisse_dienst_stammdaten_all on verwaltung.mietverhaeltnisse for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy mieter_dienst_stammdaten_all on verwaltung.mieter for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy eigentuemer_dienst_stammdaten_all on verwaltung.eigentuemer for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy dienstleister_dienst_stammdaten_all on verwaltung.dienstleister for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy mandanten_dienst_stammdaten_select on verwaltung.mandanten for select to dienst_stammdaten
using (id = (select intern.mandant_id()));

commit;
