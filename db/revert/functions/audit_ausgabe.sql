begin;
drop function audit.verlust_anerkennen(text, bigint, bigint, text);
drop function audit.siegel_ausgegeben(text, bigint);
drop function audit.siegel_ausgabe(text);
drop function audit.siegel_seit(bigint, integer);
drop function audit.siegel_angaben(audit.siegel);
commit;
