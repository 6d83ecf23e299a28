begin;
set local role hausdraht_eigner;

create function intern.tg_lesestaende__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, array['m' || new.mandant_id || ':personal'], 'anfrage_nachrichten', new.anfrage_id, 'geaendert'
    );
    return null;
end
$$;
comment on function intern.tg_lesestaende__ereignisse() is
    'Meldet dem Personal, dass ein Mieter oder Hausmeister gelesen hat; unter der Kennung der Anfrage. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
create trigger _500_neu after insert on verwaltung.lesestaende
for each row when (new.rolle in ('mieter', 'hausmeister')) execute function intern.tg_lesestaende__ereignisse();
create trigger _501_weiter after update on verwaltung.lesestaende
for each row when (new.rolle in ('mieter', 'hausmeister') and old.gelesen_bis < new.gelesen_bis)
execute function intern.tg_lesestaende__ereignisse();

create function intern.tg_textbausteine__platzhalter() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.vorlage_pruefen(new.text);
    return new;
end
$$;
comment on function intern.tg_textbausteine__platzhalter() is
    'Weist Textbausteine mit unbekannten Platzhaltern zurück, wer immer sie schreibt. SQLSTATE HD060';
create trigger _050_platzhalter before insert or update on verwaltung.textbausteine
for each row execute function intern.tg_textbausteine__platzhalter();

select audit.anschliessen('verwaltung.textbausteine');

reset role;
alter function intern.tg_lesestaende__ereignisse() owner to dienst_ereignisse;

commit;
