begin;
set local role hausdraht_eigner;

grant select (am, id, aera, xid, mandant_id, tabelle, aktion, salz, nachher) on audit.eintraege to dienst_aufbewahrung;
-- Which change it may be is said by the trigger (intern.darf_leeren).
grant update (vorher, nachher, grund, adresse, salz) on audit.eintraege to dienst_aufbewahrung;
grant select (nr, aera, stand) on audit.siegel to dienst_aufbewahrung;

-- Periods end for the log of all Mandanten.
create policy eintraege_dienst_aufbewahrung_select on audit.eintraege for select to dienst_aufbewahrung using (true);
create policy eintraege_dienst_aufbewahrung_update on audit.eintraege for update to dienst_aufbewahrung using (true) with check (true);
create policy siegel_dienst_aufbewahrung_select on audit.siegel for select to dienst_aufbewahrung using (true);

commit;
