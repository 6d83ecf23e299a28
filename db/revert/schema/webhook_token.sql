begin;
drop table verwaltung.webhook_token;
commit;
