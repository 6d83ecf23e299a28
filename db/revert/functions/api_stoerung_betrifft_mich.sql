begin;
drop function intern.stoerung_mietverhaeltnis(bigint);
drop function api.stoerung_betrifft_mich(bigint, text, bigint[]);
commit;
