begin;
drop function intern.status_beendet(text, text);
drop function intern.meine_ablagen();
drop function intern.meine_schreibbaren_anfragen();
drop function intern.meine_anfragen();
drop function intern.sieht_objekt(bigint, bigint);
drop function intern.meine_objekte();
drop function intern.meine_einheiten();
commit;
