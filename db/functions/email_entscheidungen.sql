-- What every act of a clerk on a mail has in common: one at a time, and recorded.
begin;
set local role hausdraht_eigner;

create function intern.email_in_bearbeitung(email_id bigint) returns verwaltung.email_triage
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    e verwaltung.email_triage;
begin
    select t.* into e
    from verwaltung.email_triage as t
    where t.mandant_id = intern.mandant_id() and t.id = email_in_bearbeitung.email_id
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    elsif e.status <> 'manuell' then
        perform intern.http_fehler(400, 'HD023', 'Diese E-Mail ist schon bearbeitet.', 'Bitte laden Sie die Ansicht neu.');
    end if;
    return e;
end
$$;
comment on function intern.email_in_bearbeitung(bigint) is
    'Sperrt eine E-Mail der manuellen Bearbeitung für den, der über sie entscheidet; wer zugleich kommt, wartet und erfährt dann, dass sie bearbeitet ist. Definer dienst_email, wirkt nur im Mandanten der Anfrage. HD023 (400), HD030 (404)';

create function intern.email_entscheidung_eintragen(
    email_id bigint, art text, anfrage_id bigint default null, nachricht_id bigint default null,
    person_id bigint default null, adresse text default null, begruendung text default null
) returns verwaltung.email_entscheidungen
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    d verwaltung.email_entscheidungen;
begin
    insert into verwaltung.email_entscheidungen as n (
        mandant_id, email_id, art, benutzerkonto_id, anfrage_id, nachricht_id, person_id, adresse, begruendung, ruecknehmbar_bis
    ) values (
        intern.mandant_id(), email_entscheidung_eintragen.email_id, email_entscheidung_eintragen.art,
        intern.benutzerkonto_id(), email_entscheidung_eintragen.anfrage_id, email_entscheidung_eintragen.nachricht_id,
        email_entscheidung_eintragen.person_id, email_entscheidung_eintragen.adresse,
        left(nullif(btrim(email_entscheidung_eintragen.begruendung), ''), 2000), now() + interval '10 minutes'
    ) returning n.* into d;
    return d;
end
$$;
comment on function intern.email_entscheidung_eintragen(bigint, text, bigint, bigint, bigint, text, text) is
    'Hält fest, was das angemeldete Konto über eine E-Mail entschied; zehn Minuten lang lässt es sich zurücknehmen. Definer dienst_email, weil niemand sonst dort schreibt; wirkt nur im Mandanten der Anfrage';

create function intern.email_von_hand_verwerfen(email_id bigint, art text, begruendung text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    e constant verwaltung.email_triage := intern.email_in_bearbeitung(email_id);
    d verwaltung.email_entscheidungen;
begin
    perform set_config('app.begruendung', coalesce(left(btrim(email_von_hand_verwerfen.begruendung), 2000), ''), true);
    update verwaltung.email_triage as t set status = 'verworfen', verarbeitet_am = now()
    where t.mandant_id = e.mandant_id and t.id = e.id;
    d := intern.email_entscheidung_eintragen(e.id, email_von_hand_verwerfen.art, begruendung => email_von_hand_verwerfen.begruendung);
    perform set_config('app.begruendung', '', true);
    return jsonb_build_object(
        'id', e.id, 'status', 'verworfen', 'entscheidung_id', d.id, 'ruecknehmbar_bis', d.ruecknehmbar_bis
    );
end
$$;
comment on function intern.email_von_hand_verwerfen(bigint, text, text) is
    'Verwirft eine E-Mail der manuellen Bearbeitung (art verworfen oder spam). Definer dienst_email, damit jede Entscheidung festgehalten ist; wirkt nur im Mandanten der Anfrage. HD021 ohne Begründung, HD023, HD030';

reset role;
alter function intern.email_in_bearbeitung(bigint) owner to dienst_email;
alter function intern.email_entscheidung_eintragen(bigint, text, bigint, bigint, bigint, text, text) owner to dienst_email;
alter function intern.email_von_hand_verwerfen(bigint, text, text) owner to dienst_email;
grant execute on function intern.email_von_hand_verwerfen(bigint, text, text) to verwalter, leitung;

commit;
