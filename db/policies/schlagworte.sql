begin;
set local role hausdraht_eigner;

alter table verwaltung.schlagworte enable row level security;
alter table verwaltung.schlagworte force row level security;
alter table verwaltung.anfrage_schlagworte enable row level security;
alter table verwaltung.anfrage_schlagworte force row level security;

grant select on verwaltung.schlagworte, verwaltung.anfrage_schlagworte to verwalter, leitung, hausdraht_sicherung;
grant select, insert (mandant_id, wort), delete on verwaltung.schlagworte to dienst_anfragen;
grant select, insert (mandant_id, anfrage_id, schlagwort_id), delete on verwaltung.anfrage_schlagworte to dienst_anfragen;
grant select, insert, update, delete on verwaltung.schlagworte, verwaltung.anfrage_schlagworte to hausdraht_dba;

-- Staff sees the words of the Mandant and where they stand; nobody else does.
create policy schlagworte_personal_select on verwaltung.schlagworte for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy anfrage_schlagworte_personal_select on verwaltung.anfrage_schlagworte for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Staff adds and removes words through functions, in the Mandant of the request.
create policy schlagworte_dienst_anfragen_all on verwaltung.schlagworte for all to dienst_anfragen
using (mandant_id = (select intern.mandant_id()))
with check (mandant_id = (select intern.mandant_id()));
create policy anfrage_schlagworte_dienst_anfragen_all on verwaltung.anfrage_schlagworte for all to dienst_anfragen
using (mandant_id = (select intern.mandant_id()))
with check (mandant_id = (select intern.mandant_id()));

commit;
