begin;
set local role hausdraht_eigner;

alter table verwaltung.push_abos enable row level security;
alter table verwaltung.push_abos force row level security;
alter table verwaltung.push_mitteilungen enable row level security;
alter table verwaltung.push_mitteilungen force row level security;

-- With its keys a device could be written to: they are read by the sending service only.
grant select (
    mandant_id, id, benutzerkonto_id, endpunkt, geraet, angelegt_am, letzter_erfolg_am, letzter_fehler_am, letzter_fehler, probe_am
) on verwaltung.push_abos to hausmeister, verwalter, leitung;
grant select, insert, update, delete on verwaltung.push_abos, verwaltung.push_mitteilungen to dienst_versand;
grant select on verwaltung.push_abos, verwaltung.push_mitteilungen to hausdraht_sicherung;
grant select (
    mandant_id, id, benutzerkonto_id, sitzung_id, geraet, angelegt_am, letzter_erfolg_am, letzter_fehler_am, letzter_fehler, probe_am
), update (geraet), delete on verwaltung.push_abos to hausdraht_dba;
grant select, insert, update, delete on verwaltung.push_mitteilungen to hausdraht_dba;

-- Everybody sees the own devices, a colleague's nobody.
create policy push_abos_personal_select on verwaltung.push_abos for select to hausmeister, verwalter, leitung
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));
create policy push_abos_dienst_versand_all on verwaltung.push_abos for all to dienst_versand using (true) with check (true);
create policy push_mitteilungen_dienst_versand_all on verwaltung.push_mitteilungen for all to dienst_versand using (true) with check (true);

commit;
