begin;
drop function intern.hintergrund_einreihen(text, text, jsonb, text, timestamptz);
commit;
