begin;
set local role hausdraht_eigner;

alter table verwaltung.stammdatensuche enable row level security;
alter table verwaltung.stammdatensuche force row level security;

grant select, insert, update, delete on verwaltung.stammdatensuche to dienst_email;
grant select on verwaltung.stammdatensuche to hausdraht_sicherung;

-- Only the search reads it, and the triggers that keep it; both name the Mandant themselves.
create policy stammdatensuche_dienst_email_all on verwaltung.stammdatensuche for all to dienst_email
using (true) with check (true);

commit;
