begin;
set local role hausdraht_eigner;

create function intern.tg_mandanten__antwort_schluessel() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.antwort_schluessel_wechseln(new.id);
    return null;
end
$$;
comment on function intern.tg_mandanten__antwort_schluessel() is
    'Gibt einem neuen Mandanten den ersten Schlüssel seiner Antwortadressen. Definer dienst_email, weil nur dieser Dienst die Schlüssel schreibt';

create trigger _300_antwort_schluessel after insert on verwaltung.mandanten
for each row execute function intern.tg_mandanten__antwort_schluessel();

reset role;
alter function intern.tg_mandanten__antwort_schluessel() owner to dienst_email;

commit;
