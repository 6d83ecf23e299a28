begin;
drop function intern.sachbearbeiter(bigint, bigint, date);
drop function intern.vertreter(bigint, bigint, date);
commit;
