begin;
drop function intern.klassifizieren(bigint, text, text);
drop function intern.wort_nadel(text);
drop function intern.text_falten(text);
commit;
