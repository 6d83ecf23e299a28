begin;
drop trigger _050_normieren on verwaltung.personen_email;
drop function intern.tg_personen_email__normieren();
revoke execute on function intern.email_adresse_normieren(text), intern.domain_als_a_label(text) from hausdraht_dba;
commit;
