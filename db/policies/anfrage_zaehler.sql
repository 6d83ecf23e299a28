begin;
set local role hausdraht_eigner;

alter table verwaltung.anfrage_zaehler enable row level security;
alter table verwaltung.anfrage_zaehler force row level security;

grant select, insert (mandant_id, jahr, letzte_nr), update (letzte_nr) on verwaltung.anfrage_zaehler to dienst_anfragen;
grant select on verwaltung.anfrage_zaehler to hausdraht_dba, hausdraht_sicherung;

-- Only filing an Anfrage counts; intern.anfrage_anlegen() names the Mandant itself.
create policy anfrage_zaehler_dienst_anfragen_all on verwaltung.anfrage_zaehler for all to dienst_anfragen
using (true)
with check (true);

commit;
