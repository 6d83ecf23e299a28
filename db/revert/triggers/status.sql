begin;
drop trigger _800_status_festhalten on verwaltung.email_triage;
drop trigger _100_status_erzwingen on verwaltung.email_triage;
drop trigger _800_status_festhalten on verwaltung.anfragen;
drop trigger _100_status_erzwingen on verwaltung.anfragen;
drop function intern.tg_status__festhalten();
drop function intern.tg_status__erzwingen();
commit;
