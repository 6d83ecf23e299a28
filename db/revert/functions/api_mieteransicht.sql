begin;
drop function api.mieteransicht(bigint, text);
drop function intern.mieter_anfragen();
drop function intern.als_mieter_lesen(bigint, bigint);
commit;
