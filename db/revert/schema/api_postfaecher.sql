begin;
drop view api.postfaecher;
commit;
