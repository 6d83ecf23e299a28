-- Addresses are compared in one spelling, so they are kept in it whoever writes them.
begin;
set local role hausdraht_eigner;

create function intern.tg_personen_email__normieren() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.adresse := intern.email_adresse_normieren(new.adresse);
    return new;
end
$$;
comment on function intern.tg_personen_email__normieren() is
    'Schreibt E-Mail-Adressen klein und internationale Domains als A-Labels (RFC 5891), wie sie die Absenderprüfung liefert';
grant execute on function intern.email_adresse_normieren(text), intern.domain_als_a_label(text) to hausdraht_dba;

create trigger _050_normieren before insert or update of adresse on verwaltung.personen_email
for each row execute function intern.tg_personen_email__normieren();

commit;
