begin;
drop function intern.versand_schon_bestaetigt(bigint, text, integer);
drop function intern.versand_ist_eigene_adresse(bigint, text);
drop function intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen);
drop function intern.versand_empfaenger(verwaltung.anfragen, text, bigint[]);
commit;
