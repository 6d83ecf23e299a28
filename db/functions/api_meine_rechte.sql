begin;
set local role hausdraht_eigner;

-- Built from the catalogue: what an interface offers can never drift from what is granted.
create function api.meine_rechte() returns text[]
language sql stable
begin atomic
    select coalesce(array_agg(distinct p.proname::text order by p.proname::text), '{}')
    from pg_catalog.pg_proc as p
    where p.pronamespace = 'api'::regnamespace and has_function_privilege(p.oid, 'execute');
end;
comment on function api.meine_rechte() is
    'Namen der Funktionen, die das angemeldete Konto aufrufen darf; damit zeigt eine Oberfläche nur an, was auch geht. Mit GET';
grant execute on function api.meine_rechte() to mieter, hausmeister, verwalter, leitung, pruefer;

commit;
