begin;
drop function intern.klassifizieren(bigint, text, text);
drop function intern.regeln_anwenden(text, json);
commit;
