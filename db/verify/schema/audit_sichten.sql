begin;
do $$
declare
    v_sicht text;
begin
    foreach v_sicht in array array[
        'audit.verlauf', 'audit.aenderungen', 'audit.statusverlauf', 'audit.anmeldungen', 'audit.einsichten', 'audit.rechteaenderungen',
        'audit.abweisungen', 'audit.betrieb', 'audit.versiegelungen'
    ] loop
        assert has_table_privilege('pruefer', v_sicht, 'select'), v_sicht || ' is for auditors';
        assert not has_table_privilege('verwalter', v_sicht, 'select'), v_sicht || ' is not for clerks';
    end loop;
end
$$;
rollback;
