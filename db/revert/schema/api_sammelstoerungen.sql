begin;
drop view api.rundschreiben;
drop view api.meine_stoerungen;
drop view api.sammelstoerung_betroffene;
drop view api.sammelstoerung_anfragen;
drop view api.sammelstoerungen;
commit;
