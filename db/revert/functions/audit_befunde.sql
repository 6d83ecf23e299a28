begin;
drop function intern.befunde_betrieb();
drop function intern.befunde_eintraege(timestamptz, timestamptz);
drop function intern.befunde_kette(timestamptz, timestamptz);
drop type audit.befund;
commit;
