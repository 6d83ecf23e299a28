begin;
drop function intern.email_grund_satz(text);
commit;
