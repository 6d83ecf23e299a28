begin;
drop function intern.webhook_token_merken(text, bytea);
commit;
