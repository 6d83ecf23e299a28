begin;
drop trigger _501_ereignisse on verwaltung.email_triage;
drop trigger _500_ereignisse on verwaltung.email_triage;
drop function intern.tg_email_triage__ereignisse();
commit;
