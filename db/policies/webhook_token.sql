begin;
set local role hausdraht_eigner;

grant select, insert, delete on verwaltung.webhook_token to dienst_email;
grant select on verwaltung.webhook_token to hausdraht_sicherung;
alter table verwaltung.webhook_token enable row level security;
alter table verwaltung.webhook_token force row level security;

-- The mail service keeps the tokens of all Mandanten: a token comes before its Mandant is known.
create policy webhook_token_dienst_email_select on verwaltung.webhook_token for select to dienst_email using (true);
create policy webhook_token_dienst_email_insert on verwaltung.webhook_token for insert to dienst_email with check (true);
create policy webhook_token_dienst_email_delete on verwaltung.webhook_token for delete to dienst_email using (true);

commit;
