begin;
drop table audit.eintraege;
drop function audit.aera();
commit;
