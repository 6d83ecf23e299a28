begin;
set local role hausdraht_eigner;

alter table verwaltung.anfrage_suche enable row level security;
alter table verwaltung.anfrage_suche force row level security;
alter table verwaltung.anfrage_wortschatz enable row level security;
alter table verwaltung.anfrage_wortschatz force row level security;

grant select, insert, update (woerter, geaendert_am), delete on verwaltung.anfrage_suche to dienst_suche;
grant select, insert, delete on verwaltung.anfrage_wortschatz to dienst_suche;
grant select on verwaltung.anfragen to dienst_suche;
grant select (mandant_id, anfrage_id, inhalt, verfasser_name) on verwaltung.anfrage_nachrichten to dienst_suche;
grant select, insert, update, delete on verwaltung.anfrage_suche, verwaltung.anfrage_wortschatz to hausdraht_dba;
grant select on verwaltung.anfrage_suche, verwaltung.anfrage_wortschatz to hausdraht_sicherung;

-- Only the search reads and keeps its directory; each function names the Mandant itself.
create policy anfrage_suche_dienst_suche_all on verwaltung.anfrage_suche for all to dienst_suche
using (true)
with check (true);

-- As anfrage_suche.
create policy anfrage_wortschatz_dienst_suche_all on verwaltung.anfrage_wortschatz for all to dienst_suche
using (true)
with check (true);

-- The search narrows its finds to what the list shows and reads texts to build its directory; the functions name the Mandant.
create policy anfragen_dienst_suche_select on verwaltung.anfragen for select to dienst_suche
using (true);

-- As anfragen.
create policy anfrage_nachrichten_dienst_suche_select on verwaltung.anfrage_nachrichten for select to dienst_suche
using (true);

commit;
