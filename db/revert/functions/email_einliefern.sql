begin;
drop function intern.email_zur_pruefung(bigint, bigint);
drop function intern.email_einliefern(text, bytea, text, text, inet, text);
drop function intern.email_eingang(text);
commit;
