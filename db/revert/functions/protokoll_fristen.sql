begin;
drop function intern.darf_leeren(jsonb, jsonb);
drop function intern.protokoll_frist(text, text, timestamptz);
drop function intern.frist_bis(integer, boolean, timestamptz);
commit;
