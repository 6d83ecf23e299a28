begin;
set local role hausdraht_eigner;

create function intern.webhook_token_merken(token text, sha256 bytea) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    -- Providers repeat a mail for at most a few days; the signature's time window ends earlier.
    delete from verwaltung.webhook_token as w where w.gesehen_am < now() - interval '30 days';
    insert into verwaltung.webhook_token as w (token, sha256)
    values (webhook_token_merken.token, webhook_token_merken.sha256)
    on conflict do nothing;
    return exists (
        select from verwaltung.webhook_token as w
        where w.token = webhook_token_merken.token and w.sha256 = webhook_token_merken.sha256
    );
end
$$;
comment on function intern.webhook_token_merken(text, bytea) is
    'Merkt ein Webhook-Token: true beim ersten Mal und bei Wiederholung derselben E-Mail (SHA-256), false bei einer anderen. Löscht Token nach 30 Tagen. Definer, weil die Bridge keine Tabellen liest';

reset role;
alter function intern.webhook_token_merken(text, bytea) owner to dienst_email;
grant execute on function intern.webhook_token_merken(text, bytea) to bruecke;

commit;
