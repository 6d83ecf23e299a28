begin;
drop function intern.fehler_klartext(text, text);
drop function intern.sammelakt_unterschied(jsonb, jsonb);
drop function intern.sammelakt_feld_text(text, jsonb);
drop function intern.sammelakt_stand(bigint);
drop function intern.sammelakt_anwenden(text, jsonb, bigint);
drop function intern.sammelakt_angaben(text, jsonb);
commit;
