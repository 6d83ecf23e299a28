begin;
drop policy siegel_dienst_aufbewahrung_select on audit.siegel;
drop policy eintraege_dienst_aufbewahrung_update on audit.eintraege;
drop policy eintraege_dienst_aufbewahrung_select on audit.eintraege;
revoke all (am, id, aera, xid, mandant_id, tabelle, aktion, salz, nachher, vorher, grund, adresse) on audit.eintraege from dienst_aufbewahrung;
revoke all (nr, aera, stand) on audit.siegel from dienst_aufbewahrung;
commit;
