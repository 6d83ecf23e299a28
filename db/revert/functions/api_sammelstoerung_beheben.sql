begin;
drop function api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[]);
drop function api.sammelstoerung_beheben_vorschau(bigint);
commit;
