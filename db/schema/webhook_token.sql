begin;
set local role hausdraht_eigner;

-- No mandant_id: the token is checked before anybody knows whose mail it is.
create table verwaltung.webhook_token (
    token text primary key check (length(token) between 1 and 200),
    sha256 bytea not null check (octet_length(sha256) = 32),
    gesehen_am timestamptz not null default now()
);
create index webhook_token_alter on verwaltung.webhook_token (gesehen_am);
comment on table verwaltung.webhook_token is
    'Schon benutzte Token signierter Mail-Webhooks: dieselbe E-Mail darf wiederholt werden, ein Token nie für eine andere E-Mail';
comment on column verwaltung.webhook_token.token is 'Token des Anbieters, Teil seiner Signatur';
comment on column verwaltung.webhook_token.sha256 is 'SHA-256 über Empfänger, Absender und E-Mail, mit denen das Token zuerst kam';
comment on column verwaltung.webhook_token.gesehen_am is 'Zeitpunkt der ersten Verwendung';

commit;
