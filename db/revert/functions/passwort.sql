begin;
drop function intern.passwort_setzen(bigint, bigint, text);
drop function intern.passwort_stimmt(text, text);
drop function intern.passwort_hash(text);
drop function intern.passwort_mangel(text, text, text);
commit;
