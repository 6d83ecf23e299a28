begin;
drop function intern.reaktionszeiten(timestamptz, timestamptz, bigint);
drop function intern.geoeffnet_seit(timestamptz[], timestamptz[], timestamptz);
drop function intern.geschaeftstage(date, date);
revoke execute on function intern.ostersonntag(integer), intern.feiertage(integer, text) from verwalter, leitung;
commit;
