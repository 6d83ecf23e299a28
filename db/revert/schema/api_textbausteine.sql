begin;
drop view api.textbausteine;
commit;
