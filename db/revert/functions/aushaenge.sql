begin;
drop function intern.aushang_zahlen(bigint, bigint);
drop function intern.mieterzahl(bigint);
drop function intern.meine_aushaenge();
commit;
