begin;
drop trigger _900_audit on verwaltung.import_zuordnungen;
drop trigger _900_audit on verwaltung.importe;
commit;
