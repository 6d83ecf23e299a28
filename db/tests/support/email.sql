-- Mail through the same doors the bridge uses. Include after welt.sql.
create function tests.mail(betreff text, inhalt text, kopf text default '') returns bytea language sql as $$
    select convert_to(
        format(E'From: Wer Auch Immer <egal@fremd.example>\r\nTo: post@eins.example\r\nSubject: %s\r\n', betreff)
        || case when kopf ~* 'content-type:' then '' else E'Content-Type: text/plain; charset=utf-8\r\n' end
        || kopf || E'\r\n' || inhalt, 'UTF8'
    );
$$;
comment on function tests.mail(text, text, text) is 'A raw mail; kopf is further header lines, each ending in CRLF';

create function tests.pruefung(absender text, ergebnis text default 'pass', grund text default 'ok') returns jsonb language sql as $$
    select jsonb_build_object(
        'version', 1, 'absender', absender, 'ergebnis', ergebnis, 'grund', grund, 'satz', 'Satz zur Prüfung'
    );
$$;
comment on function tests.pruefung(text, text, text) is 'An authentication result as the bridge makes it';

create function tests.eingang(roh bytea, pruefung jsonb, an text default 'post@eins.example', umschlag_von text default 'egal@fremd.example')
returns verwaltung.email_triage language plpgsql as $$
declare
    v record;
    e verwaltung.email_triage;
begin
    perform tests.als_login('bruecke');
    select * into v from intern.email_einliefern(eingang.an, eingang.roh, 'roh', eingang.umschlag_von);
    perform intern.email_verarbeiten(v.mandant_id, v.email_id, eingang.pruefung);
    perform tests.superuser();
    select * into e from verwaltung.email_triage where mandant_id = v.mandant_id and id = v.email_id;
    return e;
end
$$;
comment on function tests.eingang(bytea, jsonb, text, text) is 'Deliver and decide a mail as the bridge does; the stored row afterwards';
grant execute on all functions in schema tests to public;
