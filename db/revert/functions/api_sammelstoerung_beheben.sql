begin;
drop function api.sammelstoerung_beheben(bigint, text, text, bigint[]);
drop function api.sammelstoerung_beheben_vorschau(bigint);
commit;
