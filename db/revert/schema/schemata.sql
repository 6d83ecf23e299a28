begin;
drop extension if exists plpython3u;
drop schema audit, anmeldung, intern, verwaltung, api cascade;
drop schema erweiterungen cascade;
alter default privileges for role hausdraht_eigner grant execute on functions to public;
alter default privileges grant execute on functions to public;
alter default privileges for role hausdraht_eigner grant usage on types to public;
commit;
