begin;
drop trigger _900_audit on verwaltung.auftraege;
drop trigger _900_audit on verwaltung.dienstleister;
drop trigger _800_status_festhalten on verwaltung.auftraege;
drop trigger _100_status_erzwingen on verwaltung.auftraege;
commit;
