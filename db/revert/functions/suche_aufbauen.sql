begin;
drop function intern.suchwoerter_lernen(bigint, timestamptz);
drop function intern.suche_aufbauen(bigint);
commit;
