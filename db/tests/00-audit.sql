-- Lint: every table of verwaltung and anmeldung is logged, and what may never be in the log is masked.
begin;
\ir support/pgtap.sql
select plan(9);

create temp view protokolliert as
select
    c.oid, c.oid::regclass::text as tabelle,
    (
        select string_to_array(encode(t.tgargs, 'escape'), '\000') from pg_trigger as t
        where t.tgrelid = c.oid and t.tgname = '_900_audit' and t.tgfoid = 'intern.tg_audit__schreiben()'::regprocedure
            and t.tgenabled = 'O'
            and case c.oid::regclass::text
                -- a new body: its SHA-256 stands in the row it belongs to, which is logged
                when 'verwaltung.email_rohdaten' then t.tgtype & 25 = 25 and t.tgqual is null
                when 'verwaltung.datei_inhalte' then t.tgtype & 25 = 25 and t.tgqual is null
                when 'verwaltung.datei_fassungen' then t.tgtype & 25 = 25 and t.tgqual is null
                -- what the status trigger writes repeats a logged change
                when 'verwaltung.statuswechsel' then
                    t.tgtype & 29 = 29 and pg_get_triggerdef(t.oid) like '%WHEN ((pg_trigger_depth() = 0))%'
                else t.tgtype & 29 = 29 and t.tgqual is null
            end
    ) as argumente
from pg_class as c
where c.relnamespace in ('verwaltung'::regnamespace, 'anmeldung'::regnamespace) and c.relkind in ('r', 'p') and not c.relispartition;

prepare ohne_protokoll as
select tabelle from protokolliert
where argumente is null
    -- which and why: triggers/audit
    and tabelle <> all(intern.nicht_protokolliert())
order by 1;
select is_empty('ohne_protokoll', 'every insert, update and delete is logged');

prepare schluesselspalten as
select p.tabelle from protokolliert as p
where p.argumente is not null and p.argumente[1]::text[] is distinct from (
    select array_agg(a.attname::text order by k.nr)
    from pg_index as i
    cross join unnest(i.indkey) with ordinality as k (attnum, nr)
    join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = p.oid and i.indisprimary
)
order by 1;
select is_empty('schluesselspalten', 'the log names the row by its primary key');

-- Secrets are masked, bodies reduced to a fingerprint. sha256 of a stored file or mail is neither.
prepare unverhuellt as
select p.tabelle || '.' || a.attname::text collate "default"
from protokolliert as p
join pg_attribute as a on a.attrelid = p.oid and a.attnum > 0 and not a.attisdropped
where p.argumente is not null
    and (a.attname ~ 'hash|geheim|passwort$|token|schluessel$' or a.atttypid = 'bytea'::regtype or a.attname in ('zerlegt', 'roh'))
    and a.attname <> 'sha256'
    and not a.attname = any(p.argumente[2]::text[] || p.argumente[3]::text[] || p.argumente[4])
order by 1;
select is_empty('unverhuellt', 'no secret and no body is copied into the log');

prepare beschreibbar as
select r.rolname::text collate "default", a.privilege_type
from pg_class as c
cross join lateral (
    select t.grantee, t.privilege_type from aclexplode(c.relacl) as t
    union
    select s.grantee, s.privilege_type || ' ' || k.attname::text collate "default"
    from pg_attribute as k
    cross join aclexplode(k.attacl) as s
    where k.attrelid = c.oid and s.privilege_type <> 'SELECT'
) as a
join pg_roles as r on r.oid = a.grantee
where (c.oid = 'audit.eintraege'::regclass or c.oid in (select inhrelid from pg_inherits where inhparent = 'audit.eintraege'::regclass))
    and a.privilege_type <> 'SELECT' and r.rolname not in ('hausdraht_eigner') and (r.rolname, a.privilege_type) <> ('dienst_audit', 'INSERT')
    -- the content, when its period is over: intern.darf_leeren
    and not (r.rolname = 'dienst_aufbewahrung' and a.privilege_type in ('UPDATE vorher', 'UPDATE nachher', 'UPDATE grund', 'UPDATE adresse', 'UPDATE salz'))
order by 1, 2;
select is_empty('beschreibbar', 'only dienst_audit adds to the log, nobody changes it');

create table verwaltung.falsch (mandant_id bigint, id bigint, code_hash bytea, primary key (mandant_id, id));
select results_eq('ohne_protokoll', array['verwaltung.falsch'], 'control: a table without trigger');
create trigger _900_audit after insert or update or delete on verwaltung.falsch
for each row execute function intern.tg_audit__schreiben('{id}', '{}', '{}', '');
select results_eq('schluesselspalten', array['verwaltung.falsch'], 'control: wrong key');
select results_eq('unverhuellt', array['verwaltung.falsch.code_hash'], 'control: a hash in the log');
grant update on audit.eintraege to hausdraht_dba;
select results_eq('beschreibbar', $$values ('hausdraht_dba', 'UPDATE')$$, 'control: a log that can be changed');
revoke update on audit.eintraege from hausdraht_dba;
grant update (rolle) on audit.eintraege to dienst_aufbewahrung;
select results_eq('beschreibbar', $$values ('dienst_aufbewahrung', 'UPDATE rolle')$$, 'control: in one column');

select * from finish();
rollback;
