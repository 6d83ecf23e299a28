begin;
drop function intern.sprache_geregelt(bigint, text);
drop function intern.klassifizieren(bigint, text, text, text);
drop function intern.regelsprachen(text);
drop function intern.regeln_anwenden(text, json);
commit;
