begin;
drop trigger _900_audit on verwaltung.ansichten;
commit;
