begin;
drop function intern.email_laufende_anfrage(bigint, bigint, bigint, bigint, bigint, jsonb, boolean);
drop function intern.email_ist_antwort(jsonb);
drop function intern.email_betreff_kern(text);
commit;
