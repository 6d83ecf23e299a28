begin;
drop function intern.dateien_nachholen(integer, interval);
drop function intern.datei_fassung_inhalt(bigint, text);
drop function intern.datei_fassungen_ablegen(bigint, bigint, text[], integer[], integer[], bytea[]);
drop function intern.datei_zur_aufbereitung(bigint, bigint);
drop function intern.wird_aufbereitet(text);
commit;
