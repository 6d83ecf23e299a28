begin;
set local role hausdraht_eigner;

create view api.vorlagen with (security_invoker = true) as
select v.mandant_id, v.ereignis, v.betreff, v.text, v.aktiv, v.kategorien
from verwaltung.vorlagen as v;
comment on view api.vorlagen is 'Texte ausgehender E-Mails; geändert werden sie mit vorlage_speichern';

create view api.versand with (security_invoker = true) as
select
    v.mandant_id, v.id, v.ereignis, v.anfrage_id, v.nachricht_id, v.person_id, v.empfaenger, v.empfaenger_name, v.betreff, v.text,
    v.status, v.grund, v.begruendung, v.faellig_am, v.versuche, v.naechster_versuch, v.fehler, v.gesendet_am, v.erstellt_am
from verwaltung.versand as v;
comment on view api.versand is 'Ausgehende E-Mails mit ihrem Stand; fehlgeschlagene sind die Liste der unzustellbaren';

create view api.versand_einstellungen with (security_invoker = true) as
select
    e.mandant_id, e.absendername, e.absenderadresse, e.rechtsform, e.sitz, e.registergericht, e.registernummer, e.vertretung,
    e.grussformel, e.geschaeftszeiten, e.notdienst_telefon, e.notdienst_hinweis, e.notdienst_hinweis_eigentuemer,
    e.hoechstzahl_je_stunde, e.bestaetigung_sperre_stunden, e.dkim_domain, e.dkim_selector
from verwaltung.versand_einstellungen as e;
comment on view api.versand_einstellungen is 'Absender, Pflichtangaben, Geschäftszeiten, Notdienst und Grenzen ausgehender E-Mails; die Leitung ändert sie mit versand_einstellungen_aendern';

create view api.benachrichtigungswahl with (security_invoker = true) as
select w.mandant_id, w.person_id, w.ereignis, w.per_email
from verwaltung.benachrichtigungswahl as w;
comment on view api.benachrichtigungswahl is 'Was eine Person per E-Mail bekommt; fehlt eine Zeile, dann bekommt sie es. Mieter sehen nur die eigene Wahl';

do $kommentare$
declare
    r record;
begin
    for r in
        select s.relname as sicht, sa.attname as spalte, col_description(t.oid, ta.attnum) as text
        from pg_catalog.pg_class as s
        join pg_catalog.pg_attribute as sa on sa.attrelid = s.oid and sa.attnum > 0
        join pg_catalog.pg_class as t on t.relname = s.relname and t.relnamespace = 'verwaltung'::regnamespace
        join pg_catalog.pg_attribute as ta on ta.attrelid = t.oid and ta.attname = sa.attname
        where s.relnamespace = 'api'::regnamespace
            and s.relname = any(array['vorlagen', 'versand', 'versand_einstellungen', 'benachrichtigungswahl'])
            and col_description(s.oid, sa.attnum) is null
    loop
        execute format('comment on column api.%I.%I is %L', r.sicht, r.spalte, r.text);
    end loop;
end
$kommentare$;

grant select on api.vorlagen, api.versand, api.versand_einstellungen to verwalter, leitung;
grant select on api.benachrichtigungswahl to mieter, verwalter, leitung;

commit;
