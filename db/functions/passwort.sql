begin;
set local role hausdraht_eigner;

create function intern.passwort_mangel(passwort text, email text default null, name text default null) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v_klein text := lower(passwort);
begin
    if coalesce(length(passwort), 0) < 10 then
        return 'Das Passwort muss mindestens 10 Zeichen haben.';
    elsif octet_length(passwort) > 72 then
        -- bcrypt reads no further; cutting silently would accept wrong passwords.
        return 'Das Passwort ist zu lang: höchstens 72 Zeichen, Umlaute zählen doppelt.';
    elsif (select count(distinct z) from string_to_table(v_klein, null) as z) < 5 then
        return 'Das Passwort besteht aus zu wenigen verschiedenen Zeichen.';
    elsif v_klein ~ '^(pass?wort|password|hausdraht|hausverwaltung|willkommen|qwertz?uiop|geheim)[^a-z]*$'
        or strpos('01234567890123456789', v_klein) > 0 or strpos('98765432109876543210', v_klein) > 0
    then
        return 'Dieses Passwort ist zu leicht zu erraten.';
    elsif strpos(v_klein, lower(email)) > 0 or strpos(v_klein, nullif(lower(split_part(email, '@', 1)), '')) > 0
            and length(split_part(email, '@', 1)) >= 4
        or exists (select from string_to_table(lower(name), ' ') as t (teil) where length(t.teil) >= 4 and strpos(v_klein, t.teil) > 0)
    then
        return 'Das Passwort darf weder Ihren Namen noch Ihre E-Mail-Adresse enthalten.';
    end if;
    return null;
end
$$;
comment on function intern.passwort_mangel(text, text, text) is
    'Warum ein Passwort ungeeignet ist (HD005), als Satz; NULL = geeignet. 10 Zeichen bis 72 Byte (bcrypt), nicht eintönig, nicht trivial, ohne Name und E-Mail-Adresse';

create function intern.passwort_hash(passwort text) returns text
language sql volatile
return erweiterungen.crypt(passwort, erweiterungen.gen_salt('bf', 12));
comment on function intern.passwort_hash(text) is
    'bcrypt mit Kostenfaktor 12, rund eine Viertelsekunde; vor dem ersten Schreiben aufzurufen, damit so lange keine Sperre gehalten wird';

create function intern.passwort_stimmt(passwort text, hash text) returns boolean
language sql stable
return octet_length(passwort) <= 72
and erweiterungen.crypt(passwort, coalesce(hash, '$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW'))
is not distinct from hash;
comment on function intern.passwort_stimmt(text, text) is
    'Vergleicht mit bcrypt; ohne Hash dauert es genauso lange und ist falsch, damit niemand an der Zeit merkt, ob es ein Konto gibt';

create function intern.passwort_setzen(mandant_id bigint, benutzerkonto_id bigint, hash text) returns void
language sql volatile
begin atomic
    update anmeldung.benutzerkonten as b
    set passwort_hash = hash, passwort_gesetzt_am = now()
    where b.mandant_id = passwort_setzen.mandant_id and b.id = passwort_setzen.benutzerkonto_id;
    -- Whoever held another way in loses it.
    update anmeldung.einladungen as e set laeuft_ab_am = least(e.laeuft_ab_am, now())
    where e.mandant_id = passwort_setzen.mandant_id and e.benutzerkonto_id = passwort_setzen.benutzerkonto_id
        and e.eingeloest_am is null and e.laeuft_ab_am > now();
    update anmeldung.ruecksetzungen as r set laeuft_ab_am = least(r.laeuft_ab_am, now())
    where r.mandant_id = passwort_setzen.mandant_id and r.benutzerkonto_id = passwort_setzen.benutzerkonto_id
        and r.verwendet_am is null and r.laeuft_ab_am > now();
    update anmeldung.zweitfaktor_tickets as t set laeuft_ab_am = least(t.laeuft_ab_am, now())
    where t.mandant_id = passwort_setzen.mandant_id and t.benutzerkonto_id = passwort_setzen.benutzerkonto_id
        and t.verwendet_am is null and t.laeuft_ab_am > now();
    delete from anmeldung.anmeldeversuche as v
    using anmeldung.benutzerkonten as b
    where b.mandant_id = passwort_setzen.mandant_id and b.id = passwort_setzen.benutzerkonto_id
        and v.schluessel = intern.sperrschluessel('konto', b.email);
end;
comment on function intern.passwort_setzen(bigint, bigint, text) is
    'Setzt den Passwort-Hash; offene Einladungen, Rücksetzungen und Tickets des Kontos verfallen, seine Anmeldesperre endet';

grant execute on function
    intern.passwort_mangel(text, text, text), intern.passwort_hash(text), intern.passwort_stimmt(text, text),
    intern.passwort_setzen(bigint, bigint, text)
to dienst_anmeldung;

commit;
