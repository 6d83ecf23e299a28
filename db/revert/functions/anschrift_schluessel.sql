begin;
drop function intern.anschrift_schluessel(text, text);
commit;
