begin;
set local role hausdraht_eigner;

alter table verwaltung.rundschreiben enable row level security;
alter table verwaltung.rundschreiben force row level security;

grant select on verwaltung.rundschreiben to verwalter, leitung, dienst_versand, hausdraht_sicherung;
grant insert (mandant_id, id, art, sammelstoerung_id, aushang_id, betreff, text, empfaenger_zahl, erstellt_konto_id)
on verwaltung.rundschreiben to verwalter, leitung;
grant update (verteilt_am, empfaenger_zahl) on verwaltung.rundschreiben to dienst_versand;
grant select, insert, update, delete on verwaltung.rundschreiben to hausdraht_dba;

-- Staff writes to many, and sees how far it is; what was decided is not changed any more.
create policy rundschreiben_personal_select on verwaltung.rundschreiben for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy rundschreiben_personal_insert on verwaltung.rundschreiben for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and erstellt_konto_id = (select intern.benutzerkonto_id()));
-- Distributed by the worker; the functions name the Mandant themselves.
create policy rundschreiben_dienst_versand_all on verwaltung.rundschreiben for all to dienst_versand using (true) with check (true);

commit;
