-- Schemas, extensions and the default of "nothing for PUBLIC".
begin;

do $rechte$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format(
        'grant connect on database %I to authenticator, bruecke, pruefer, hausdraht_dba, hausdraht_sicherung',
        current_database()
    );
end
$rechte$;
revoke all on schema public from public;

create schema erweiterungen authorization hausdraht_eigner;
comment on schema erweiterungen is 'PostgreSQL-Erweiterungen (btree_gin, btree_gist, pgcrypto, pg_trgm)';
create schema api authorization hausdraht_eigner;
comment on schema api is 'Einzige von außen erreichbare Schicht: Sichten mit security_invoker und Funktionen';
create schema verwaltung authorization hausdraht_eigner;
comment on schema verwaltung is 'Fachtabellen der Hausverwaltung; erreichbar nur durch api';
create schema intern authorization hausdraht_eigner;
comment on schema intern is 'Identität, Zuordnung, Klassifikation, Mail-Zerlegung, Rechnen; nicht von außen erreichbar';
create schema anmeldung authorization hausdraht_eigner;
comment on schema anmeldung is 'Konten, Passwort-Hashes, Sitzungen, Signaturschlüssel; nur Definer-Funktionen';
create schema audit authorization hausdraht_eigner;
comment on schema audit is 'Fortlaufendes Protokoll aller Änderungen';

create extension btree_gin with schema erweiterungen;
create extension btree_gist with schema erweiterungen;
create extension pgcrypto with schema erweiterungen;
create extension pg_trgm with schema erweiterungen;
create extension if not exists plpython3u;

-- Extension functions are created with EXECUTE for PUBLIC; nobody needs that but the owner and services.
revoke execute on all functions in schema erweiterungen from public;
grant usage on schema erweiterungen to hausdraht_eigner, dienst_anmeldung, dienst_audit, dienst_dateien, dienst_email, dienst_suche;
grant execute on all functions in schema erweiterungen to hausdraht_eigner, dienst_anmeldung;

alter default privileges for role hausdraht_eigner revoke execute on functions from public;
alter default privileges revoke execute on functions from public;
alter default privileges for role hausdraht_eigner revoke usage on types from public;

grant usage on schema api to anonym, mieter, hausmeister, verwalter, leitung, pruefer, voicebot;
grant usage on schema verwaltung to mieter, hausmeister, verwalter, leitung, pruefer, hausdraht_dba, hausdraht_sicherung;
grant usage on schema intern to authenticator, anonym, mieter, hausmeister, verwalter, leitung, voicebot, bruecke, pruefer, hausdraht_dba;
grant usage on schema audit to pruefer, leitung, hausdraht_dba, hausdraht_sicherung;
grant usage on schema anmeldung to hausdraht_dba, hausdraht_sicherung;
grant usage on schema verwaltung, intern, anmeldung, audit to
    dienst_identitaet, dienst_anmeldung, dienst_anfragen, dienst_email, dienst_versand, dienst_auftraege, dienst_suche, dienst_dateien, dienst_stammdaten,
    dienst_status, dienst_ereignisse, dienst_audit;
grant usage on schema intern, audit to dienst_siegel, dienst_aufbewahrung;

commit;
