begin;
do $$
begin
    assert (select count(*) from pg_catalog.pg_roles where rolname in (
        'hausdraht_eigner', 'authenticator', 'anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot',
        'bruecke', 'pruefer', 'hausdraht_dba', 'hausdraht_sicherung', 'dienst_identitaet', 'dienst_anmeldung',
        'dienst_anfragen', 'dienst_email', 'dienst_dateien', 'dienst_status', 'dienst_ereignisse', 'dienst_audit', 'dienst_siegel',
        'dienst_aufbewahrung', 'hausdraht_protokoll'
    )) = 23, 'a role is missing';
    assert (select 'enable_seqscan=off' = any(rolconfig) from pg_catalog.pg_roles where rolname = 'bruecke'),
        'the plans of the bridge use indexes';
    assert not exists (
        select from pg_catalog.pg_auth_members as m
        join pg_catalog.pg_roles as r on r.oid = m.roleid
        where m.member = 'authenticator'::regrole and coalesce(r.rolconfig::text, '') !~ 'statement_timeout='
    ), 'no request of the web runs for ever';
    assert pg_has_role('hausdraht_sicherung', 'pg_read_all_data', 'usage'), 'a backup reads everything';
    assert not exists (
        select from pg_catalog.pg_roles
        where (rolsuper or rolbypassrls)
            and (pg_has_role('authenticator', oid, 'member') or pg_has_role('bruecke', oid, 'member'))
            and rolname not in ('authenticator', 'bruecke')
    ), 'no role of the web or the bridge may bypass row security';
end
$$;
rollback;
