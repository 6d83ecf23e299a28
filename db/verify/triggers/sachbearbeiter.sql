begin;
do $$
begin
    assert (
        select count(*) = 3 from pg_catalog.pg_trigger
        where tgenabled = 'O' and (tgrelid, tgname) in (
            ('verwaltung.anfragen'::regclass, '_060_sachbearbeiter'),
            ('verwaltung.vertretungen'::regclass, '_050_pruefen'),
            ('verwaltung.vertretungen'::regclass, '_900_audit')
        )
    ), 'a trigger is missing';
end
$$;
rollback;
