-- Who is asking. The transaction-local settings are trusted only behind the two logins of our own
-- processes; every other login is mapped by session_user, so SET cannot change the Mandant.
begin;
set local role hausdraht_eigner;

create function intern.mandant_aus_anmeldung() returns bigint
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (select z.mandant_id from anmeldung.datenbank_zugaenge as z where z.anmeldename = session_user);
end
$$;
comment on function intern.mandant_aus_anmeldung() is
    'Mandant eines Datenbank-Logins laut anmeldung.datenbank_zugaenge; NULL, wenn dort nicht eingetragen. Definer, weil Prüfer die Tabelle nicht lesen';

create function intern.mandant_id() returns bigint
language sql stable parallel safe
return case
    when session_user in ('authenticator', 'bruecke') then nullif(current_setting('app.current_mandant_id', true), '')::bigint
    else intern.mandant_aus_anmeldung()
end;
comment on function intern.mandant_id() is 'Mandant der laufenden Anfrage; NULL = niemand, also keine Zeile';

create function intern.benutzerkonto_id() returns bigint
language sql stable parallel safe
return case
    when session_user in ('authenticator', 'bruecke') then nullif(current_setting('app.current_benutzerkonto_id', true), '')::bigint
end;
comment on function intern.benutzerkonto_id() is 'Angemeldetes Benutzerkonto; NULL bei Diensten und Datenbank-Logins';

create function intern.mieter_id() returns bigint
language sql stable parallel safe
return case
    when session_user in ('authenticator', 'bruecke') then nullif(current_setting('app.current_mieter_id', true), '')::bigint
end;
comment on function intern.mieter_id() is 'Person (verwaltung.personen.id) des angemeldeten Mieters; NULL für alle anderen';

create function intern.rolle() returns text
language sql stable parallel safe
return coalesce(nullif(current_setting('role', true), 'none'), session_user::text);
comment on function intern.rolle() is
    'Handelnde Rolle: auch innerhalb von Definer-Funktionen die der Anfrage, bei direkten Logins der Login selbst';

create function intern.heute() returns date
language sql stable parallel safe
return (now() at time zone 'Europe/Berlin')::date;
comment on function intern.heute() is 'Heutiger Tag in Deutschland, unabhängig von der Zeitzone der Sitzung';

-- Identity goes into variables first: inlined into the query it made these calls a third dearer.
create function intern.lesbar(ende date, lesbar_bis date) returns boolean
language sql stable parallel safe
return ende is null or intern.heute() <= coalesce(lesbar_bis, make_date(extract(year from ende)::integer + 3, 12, 31));
comment on function intern.lesbar(date, date) is
    'Ob ein Mieter sein Mietverhältnis heute lesen darf: bis lesbar_bis, sonst bis zum Ende des dritten Jahres nach dem Mietende';

create function intern.meine_mietverhaeltnisse_nachsehen() returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_person constant bigint := intern.mieter_id();
begin
    return array(
        select v.id
        from verwaltung.mieter as m
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        where m.mandant_id = c_mandant
            and m.person_id = c_person
            and intern.lesbar(v.ende, v.lesbar_bis)
    );
end
$$;
comment on function intern.meine_mietverhaeltnisse_nachsehen() is
    'Mietverhältnisse des angemeldeten Mieters, die er lesen darf: laufende und beendete bis lesbar_bis, sonst Ende des dritten Folgejahres. Definer, weil die Mengen in Policies der Tabellen selbst stehen';

create function intern.meine_aktiven_mietverhaeltnisse() returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_person constant bigint := intern.mieter_id();
begin
    return array(
        select v.id
        from verwaltung.mieter as m
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        where m.mandant_id = c_mandant
            and m.person_id = c_person
            and (v.ende is null or v.ende >= intern.heute())
    );
end
$$;
comment on function intern.meine_aktiven_mietverhaeltnisse() is
    'Mietverhältnisse des angemeldeten Mieters, in denen er noch schreiben darf: alle bis zum letzten Tag. Definer wie meine_mietverhaeltnisse';

create function intern.meine_bereiche_nachsehen() returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_konto constant bigint := intern.benutzerkonto_id();
begin
    return array(
        select z.hausmeister_bereich_id
        from verwaltung.hausmeister_zuordnungen as z
        where z.mandant_id = c_mandant and z.benutzerkonto_id = c_konto
    );
end
$$;
comment on function intern.meine_bereiche_nachsehen() is
    'Hausmeister-Bereiche des angemeldeten Kontos. Definer, weil Hausmeister die Zuordnungen nicht lesen';

-- One request asks for these sets once for each table it touches, so intern.vor_anfrage() looks them up
-- once and leaves them in the transaction; whoever comes another way looks them up each time.
create function intern.meine_mietverhaeltnisse() returns bigint[]
language sql stable parallel restricted
return case
    when session_user = 'authenticator' and current_setting('app.current_mietverhaeltnisse', true) <> ''
        then current_setting('app.current_mietverhaeltnisse')::bigint[]
    else intern.meine_mietverhaeltnisse_nachsehen()
end;
comment on function intern.meine_mietverhaeltnisse() is
    'Mietverhältnisse des angemeldeten Mieters, die er lesen darf, wie intern.vor_anfrage() sie zu Beginn der Anfrage fand';

create function intern.meine_bereiche() returns bigint[]
language sql stable parallel restricted
return case
    when session_user = 'authenticator' and current_setting('app.current_bereiche', true) <> ''
        then current_setting('app.current_bereiche')::bigint[]
    else intern.meine_bereiche_nachsehen()
end;
comment on function intern.meine_bereiche() is
    'Hausmeister-Bereiche des angemeldeten Kontos, wie intern.vor_anfrage() sie zu Beginn der Anfrage fand';

reset role;
alter function intern.mandant_aus_anmeldung() owner to dienst_identitaet;
alter function intern.meine_mietverhaeltnisse_nachsehen() owner to dienst_identitaet;
alter function intern.meine_aktiven_mietverhaeltnisse() owner to dienst_identitaet;
alter function intern.meine_bereiche_nachsehen() owner to dienst_identitaet;

grant execute on function
    intern.mandant_aus_anmeldung(), intern.mandant_id(), intern.benutzerkonto_id(), intern.mieter_id(), intern.rolle(), intern.heute()
to
    anonym, mieter, hausmeister, verwalter, leitung, voicebot, bruecke, pruefer, hausdraht_dba, hausdraht_eigner,
    dienst_auftraege, dienst_identitaet, dienst_anmeldung, dienst_anfragen, dienst_email, dienst_versand, dienst_suche, dienst_dateien, dienst_stammdaten, dienst_status, dienst_ereignisse, dienst_audit, dienst_siegel;
grant execute on function
    intern.meine_mietverhaeltnisse(), intern.meine_mietverhaeltnisse_nachsehen(),
    intern.meine_bereiche(), intern.meine_bereiche_nachsehen()
to mieter, hausmeister, verwalter, leitung, dienst_anfragen, dienst_ereignisse, dienst_anmeldung;
grant execute on function intern.lesbar(date, date) to dienst_identitaet, dienst_ereignisse;
grant execute on function intern.meine_aktiven_mietverhaeltnisse()
to mieter, hausmeister, verwalter, leitung, dienst_anfragen, dienst_ereignisse;

commit;
