begin;
drop function intern.postfach_nachgeholt(bigint, bigint, bigint);
drop function intern.postfach_uebersprungen(bigint, bigint, jsonb);
drop function intern.postfach_stand(bigint, bigint, bigint, bigint, text);
drop function intern.postfaecher_lesen();
commit;
