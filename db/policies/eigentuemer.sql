begin;
set local role hausdraht_eigner;

alter table verwaltung.eigentuemer enable row level security;
alter table verwaltung.eigentuemer force row level security;

grant select on verwaltung.eigentuemer to verwalter, leitung, dienst_anfragen, dienst_email;
grant select, insert, update, delete on verwaltung.eigentuemer to hausdraht_dba;
grant select on verwaltung.eigentuemer to hausdraht_sicherung;

-- Only staff sees who owns what.
create policy eigentuemer_personal_select on verwaltung.eigentuemer for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Filing and matching look up owners; the functions name the Mandant themselves.
create policy eigentuemer_dienst_select on verwaltung.eigentuemer for select to dienst_anfragen, dienst_email
using (true);

commit;
