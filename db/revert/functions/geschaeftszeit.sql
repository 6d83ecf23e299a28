begin;
revoke execute on function intern.feiertage(integer, text), intern.ostersonntag(integer) from dienst_anfragen;
drop function intern.geschaeftszeit_zwischen(intern.geschaeftswoche, timestamptz, timestamptz);
drop function intern.geschaeftszeit_addieren(intern.geschaeftswoche, timestamptz, bigint);
drop function intern.geschaeftszeit_addieren(intern.geschaeftswoche, timestamptz, bigint[]);
drop function intern.geschaeftswoche(jsonb, text);
drop type intern.geschaeftswoche;
commit;
