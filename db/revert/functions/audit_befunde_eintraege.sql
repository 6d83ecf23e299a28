begin;
drop function intern.befunde_archiv(timestamptz, timestamptz);
drop function intern.befunde_eintraege(timestamptz, timestamptz);
commit;
