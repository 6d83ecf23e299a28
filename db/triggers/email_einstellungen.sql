-- Every Mandant has its row from the start, so that nobody repeats the defaults elsewhere.
begin;
set local role hausdraht_eigner;

create function intern.tg_mandanten__email_einstellungen() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.email_einstellungen (mandant_id) values (new.id);
    return null;
end
$$;
comment on function intern.tg_mandanten__email_einstellungen() is
    'Legt mit einem Mandanten dessen E-Mail-Einstellungen an. Definer dienst_email, weil sonst niemand Zeilen anlegt';

create trigger _100_email_einstellungen after insert on verwaltung.mandanten
for each row execute function intern.tg_mandanten__email_einstellungen();

select audit.anschliessen('verwaltung.email_einstellungen');

reset role;
alter function intern.tg_mandanten__email_einstellungen() owner to dienst_email;

commit;
