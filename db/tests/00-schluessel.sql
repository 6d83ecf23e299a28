-- Lints over keys: the Mandant in every key, every foreign key indexed, nothing cascades.
begin;
\ir support/pgtap.sql
select plan(14);

create temp view schluessel as
select
    k.oid, k.conname::text collate "default" as name, k.conrelid::regclass::text as tabelle, k.contype, k.conrelid, k.confrelid, k.conkey, k.confkey,
    k.confdeltype, k.confupdtype,
    (select a.attnum from pg_attribute as a where a.attrelid = k.conrelid and a.attname = 'mandant_id') as mandant
from pg_constraint as k
join pg_namespace as n on n.oid = k.connamespace
join pg_class as c on c.oid = k.conrelid and not c.relispartition
where n.nspname in ('anmeldung', 'verwaltung', 'audit');

-- Rows of no Mandant, or found before their Mandant is known.
prepare ohne_mandant as
select s.tabelle, s.name from schluessel as s
where s.contype = 'p' and (s.mandant is null or s.conkey[1] is distinct from s.mandant)
    and s.tabelle not in (
        'verwaltung.mandanten',             -- the Mandant itself
        'verwaltung.status_regeln',         -- the same for all
        'verwaltung.protokoll_fristen',     -- the same for all
        'verwaltung.ereignisse',            -- outbox in order of arrival, unseen by all but its service
        'verwaltung.webhook_token',         -- replay guard, before the Mandant is known
        'anmeldung.anmeldeversuche',        -- counters by address
        'anmeldung.datenbank_zugaenge',     -- the login says which Mandant
        'anmeldung.signaturschluessel',     -- of the installation
        'audit.siegel',                     -- one chain over the log of all
        'audit.siegel_sperre',              -- its lock
        'audit.siegel_ausgaben'             -- how far it was handed out, by file
    )
order by 1, 2;
select is_empty('ohne_mandant', 'primary keys begin with mandant_id');

prepare eindeutig_ueber_mandanten as
select s.tabelle, s.name from schluessel as s
where s.contype in ('u', 'x') and s.mandant is not null and not s.mandant = any(s.conkey)
    and s.name <> 'eingangsadressen_adresse_eindeutig'  -- mail routing needs one owner; only administrators write
order by 1, 2;
select is_empty('eindeutig_ueber_mandanten', 'unique keys are scoped by mandant_id, or they tell what others have');

prepare eindeutiger_index as
select i.indexrelid::regclass::text
from pg_index as i
join pg_class as c on c.oid = i.indrelid and not c.relispartition
join pg_attribute as a on a.attrelid = i.indrelid and a.attname = 'mandant_id'
where c.relnamespace in ('anmeldung'::regnamespace, 'verwaltung'::regnamespace)
    and i.indisunique and not a.attnum = any(i.indkey)
    and not exists (select from pg_constraint as k where k.conindid = i.indexrelid)
order by 1;
select is_empty('eindeutiger_index', 'unique indexes too');

prepare fremd_ohne_mandant as
select s.tabelle, s.name from schluessel as s
where s.contype = 'f' and s.confrelid <> 'verwaltung.mandanten'::regclass
    and not exists (
        select from generate_subscripts(s.conkey, 1) as i
        join pg_attribute as z on z.attrelid = s.confrelid and z.attnum = s.confkey[i]
        where s.conkey[i] = s.mandant and z.attname = 'mandant_id'
    )
order by 1, 2;
select is_empty('fremd_ohne_mandant', 'foreign keys carry mandant_id');

-- The first two columns find the few rows that the rest of the key then filters.
prepare fremd_ohne_index as
select s.tabelle, s.name from schluessel as s
where s.contype = 'f' and not exists (
    select from pg_index as i
    where i.indrelid = s.conrelid and i.indisvalid
        and (i.indkey::smallint[])[0:least(2, cardinality(s.conkey)) - 1] <@ s.conkey
        and coalesce(pg_get_expr(i.indpred, i.indrelid), '') ~ '^(\(?\w+ IS NOT NULL\)?)?$'
)
order by 1, 2;
select is_empty('fremd_ohne_index', 'every foreign key is indexed');

prepare kaskaden as
select s.tabelle, s.name from schluessel as s
where s.contype = 'f' and (s.confdeltype <> 'a' or s.confupdtype <> 'a')
order by 1, 2;
select is_empty('kaskaden', 'foreign keys are NO ACTION: cascades bypass policies');

-- Ids are random: a shared sequence tells each Mandant how much the others write.
prepare laufende_nummer as
select c.oid::regclass::text, a.attname::text collate "default"
from pg_attribute as a
join pg_class as c on c.oid = a.attrelid and c.relkind in ('r', 'p')
left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.relnamespace in ('anmeldung'::regnamespace, 'verwaltung'::regnamespace, 'audit'::regnamespace)
    and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ 'nextval')
    and c.oid::regclass::text not in (
        'verwaltung.mandanten',     -- given out by the operator, one for each customer
        'verwaltung.ereignisse'     -- never leaves the database: cursors are snapshots
    )
order by 1, 2;
select is_empty('laufende_nummer', 'no id comes from a sequence');

create table verwaltung.falsch (
    id bigint primary key, mandant_id bigint not null references verwaltung.mandanten (id) on delete cascade, objekt_id bigint,
    name text constraint falsch_name unique
);
create unique index falsch_index on verwaltung.falsch (objekt_id);
create table verwaltung.falsch_kind (mandant_id bigint, falsch_id bigint references verwaltung.falsch (id), primary key (mandant_id, falsch_id));
select results_eq('ohne_mandant', $$values ('verwaltung.falsch', 'falsch_pkey')$$, 'control: primary key without Mandant');
select results_eq('eindeutig_ueber_mandanten', $$values ('verwaltung.falsch', 'falsch_name')$$, 'control: name unique across Mandanten');
select results_eq('eindeutiger_index', array['verwaltung.falsch_index'], 'control: unique index');
select results_eq('fremd_ohne_mandant', $$values ('verwaltung.falsch_kind', 'falsch_kind_falsch_id_fkey')$$, 'control: foreign key without Mandant');
select results_eq('fremd_ohne_index', $$values ('verwaltung.falsch', 'falsch_mandant_id_fkey'), ('verwaltung.falsch_kind', 'falsch_kind_falsch_id_fkey')$$, 'control: foreign keys without index');
select results_eq('kaskaden', $$values ('verwaltung.falsch', 'falsch_mandant_id_fkey')$$, 'control: cascade');

create table verwaltung.falsch_nummer (mandant_id bigint, id bigserial, primary key (mandant_id, id));
select results_eq('laufende_nummer', $$values ('verwaltung.falsch_nummer', 'id')$$, 'control: a sequence');

select * from finish();
rollback;
