begin;
set local role hausdraht_eigner;

create function api.anmelden_zweitfaktor(ticket text, code text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_netz_zaehler text := intern.netzschluessel('ip');
    v_ticket anmeldung.zweitfaktor_tickets;
    v_zaehler text;
    v_gesperrt timestamptz;
    v_womit text;
    v_antwort jsonb;
begin
    select t.* into v_ticket from anmeldung.zweitfaktor_tickets as t
    where t.ticket_hash = sha256(convert_to(anmelden_zweitfaktor.ticket, 'UTF8'));
    v_zaehler := intern.zweitfaktor_zaehler(v_ticket.mandant_id, v_ticket.benutzerkonto_id);
    v_gesperrt := intern.gesperrt_bis(array[v_zaehler, v_netz_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    -- The same order everywhere: counters, account, then the ticket, which only one of two may use.
    perform from anmeldung.benutzerkonten as b
    where b.mandant_id = v_ticket.mandant_id and b.id = v_ticket.benutzerkonto_id
        and b.gesperrt_am is null and b.zweitfaktor_seit is not null
    for update;
    if found then
        select t.* into v_ticket from anmeldung.zweitfaktor_tickets as t
        where t.mandant_id = v_ticket.mandant_id and t.id = v_ticket.id
            and t.verwendet_am is null and t.laeuft_ab_am > now() and t.fehlversuche < 5
        for update;
    end if;
    if not found then
        perform intern.fehlversuch(v_netz_zaehler, 30, '30 seconds');
        return intern.antwort_fehler(
            401, 'HD171', 'Die Anmeldung hat zu lange gedauert oder wurde zu oft versucht.', 'Bitte geben Sie Ihr Passwort noch einmal ein.'
        );
    end if;
    v_womit := intern.zweitfaktor_pruefen(v_ticket.mandant_id, v_ticket.benutzerkonto_id, anmelden_zweitfaktor.code);
    if v_womit is null then
        update anmeldung.zweitfaktor_tickets as t set fehlversuche = t.fehlversuche + 1
        where t.mandant_id = v_ticket.mandant_id and t.id = v_ticket.id;
        perform intern.fehlversuch(v_netz_zaehler, 30, '30 seconds');
        return intern.zweitfaktor_falsch(v_ticket.mandant_id, v_ticket.benutzerkonto_id, 401, anmelden_zweitfaktor.code);
    end if;
    update anmeldung.zweitfaktor_tickets as t set verwendet_am = now()
    where t.mandant_id = v_ticket.mandant_id and t.id = v_ticket.id;
    delete from anmeldung.anmeldeversuche as v where v.schluessel = v_zaehler;
    v_antwort := intern.sitzung_beginnen(v_ticket.mandant_id, v_ticket.benutzerkonto_id);
    if v_womit = 'wiederherstellung' then
        perform intern.zweitfaktor_melden(v_ticket.mandant_id, v_ticket.benutzerkonto_id, 'wiederherstellung');
        v_antwort := v_antwort || jsonb_build_object('wiederherstellungscodes', (
            select count(*) from anmeldung.zweitfaktor_codes as c
            where c.mandant_id = v_ticket.mandant_id and c.benutzerkonto_id = v_ticket.benutzerkonto_id and c.verwendet_am is null
        ));
    end if;
    return v_antwort;
end
$$;
comment on function api.anmelden_zweitfaktor(text, text) is
    'Vollendet eine Anmeldung mit dem Ticket aus HD170 und einem Code der App oder einem Wiederherstellungscode (dann steht in der Antwort auch, wie viele übrig sind); antwortet wie anmelden. '
    'Antworten: HD171 (401) Ticket ungültig, abgelaufen oder fünfmal vergeblich benutzt, HD172 (401) Code falsch, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Geheimnisse liest';

reset role;
alter function api.anmelden_zweitfaktor(text, text) owner to dienst_anmeldung;
grant execute on function api.anmelden_zweitfaktor(text, text) to anonym, mieter, hausmeister, verwalter, leitung, pruefer;

commit;
