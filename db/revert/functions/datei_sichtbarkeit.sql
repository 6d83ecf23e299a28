begin;
drop function intern.sieht_original(bigint, bigint);
drop function intern.sieht_datei(bigint, bigint);
drop function intern.meine_dateien();
commit;
