begin;
drop policy webhook_token_dienst_email_delete on verwaltung.webhook_token;
drop policy webhook_token_dienst_email_insert on verwaltung.webhook_token;
drop policy webhook_token_dienst_email_select on verwaltung.webhook_token;
alter table verwaltung.webhook_token no force row level security;
alter table verwaltung.webhook_token disable row level security;
revoke all on verwaltung.webhook_token from dienst_email, hausdraht_sicherung;
commit;
