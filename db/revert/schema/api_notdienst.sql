begin;
drop view api.alarme;
drop view api.notdienst_hooks;
drop view api.notdienst_plaene;
commit;
