begin;
drop function intern.anwesenheiten_aufraeumen();
drop function intern.anwesenheiten_verlassen();
drop function intern.anwesenheit_beenden(text, bigint);
drop function intern.anwesenheit_melden(text, bigint);
drop function intern.anwesenheit_ereignis(bigint, bigint);
commit;
