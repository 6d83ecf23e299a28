begin;
revoke execute on function audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text) from hausdraht_eigner;
revoke execute on function audit.siegel_angaben(audit.siegel) from hausdraht_dba;
drop function audit.archiv_abschliessen(date, bigint, text, text, text);
drop function intern.vermerke_behalten(audit.eintraege[]);
drop function intern.vermerke_eines_monats(timestamptz, timestamptz);
drop function audit.archiv_seite(date, bigint, integer);
drop function audit.archiv_stand(date);
commit;
