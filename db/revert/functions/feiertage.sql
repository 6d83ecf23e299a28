begin;
drop function intern.geschaeftszeiten_text(jsonb);
drop function intern.ist_geschaeftszeit(jsonb, text, timestamptz);
drop function intern.ist_feiertag(date, text);
drop function intern.feiertage(integer, text);
drop function intern.ostersonntag(integer);
commit;
