begin;
drop table verwaltung.versand_einstellungen;
drop function intern.geschaeftszeiten_gueltig(jsonb);
commit;
