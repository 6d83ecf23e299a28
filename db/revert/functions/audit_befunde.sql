begin;
drop function intern.befunde_betrieb();
drop function intern.nicht_protokolliert();
drop function intern.befunde_kette(timestamptz, timestamptz);
drop function intern.befund(text, text, bigint, text, text);
drop type audit.befund;
commit;
