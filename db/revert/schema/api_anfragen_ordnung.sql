begin;
drop view api.beschwerden;
drop view api.anfrage_schlagworte;
drop view api.schlagworte;
drop view api.anfrage_verknuepfungen;
commit;
