begin;
drop function intern.einladung_ausstellen(bigint, bigint);
drop function intern.einladungscode_hash(text);
drop function intern.einladungscode();
commit;
