-- One Anfrage as evidence. Everything in one query: it sees one state of the database.
begin;
set local role hausdraht_eigner;

create function intern.anfrage_ereignisse(anfrage_id bigint, mit_internem boolean)
returns table (am timestamptz, nr bigint, eintrag jsonb)
language sql stable
begin atomic
    select
        n.erstellt_am, n.id,
        jsonb_build_object(
            'art', case when n.verfasser_rolle = 'system' then 'vermerk' else n.art end, 'wer', n.verfasser_name, 'rolle', n.verfasser_rolle,
            'text', n.inhalt, 'zitat', n.zitat, 'zurueckgenommen', intern.zeitstempel(n.zurueckgenommen_am),
            'pruefung', e.pruefung ->> 'satz', 'absender', e.absender, 'eingegangen', intern.zeitstempel(e.eingegangen_am),
            'mail_sha256', encode(e.sha256, 'hex')
        )
    from verwaltung.anfrage_nachrichten as n
    left join verwaltung.email_triage as e on e.mandant_id = n.mandant_id and e.id = n.email_id
    where n.mandant_id = (select intern.mandant_id()) and n.anfrage_id = anfrage_ereignisse.anfrage_id
        and (mit_internem or (n.art = 'nachricht' and n.zurueckgenommen_am is null))
    union all
    select
        s.am, s.id,
        jsonb_build_object('art', 'status', 'wer', s.akteur, 'rolle', s.rolle, 'von', s.von, 'nach', s.nach, 'text', coalesce(s.begruendung, ''))
    from verwaltung.statuswechsel as s
    where s.mandant_id = (select intern.mandant_id()) and s.entitaet = 'anfragen' and s.entitaet_id = anfrage_ereignisse.anfrage_id
    union all
    select
        coalesce(v.gesendet_am, v.erstellt_am), v.id,
        jsonb_build_object(
            'art', 'versand', 'wer', v.empfaenger_name, 'rolle', '', 'absender', v.empfaenger, 'text', v.betreff,
            'nach', v.status, 'grund', v.begruendung
        )
    from verwaltung.versand as v
    left join verwaltung.anfrage_nachrichten as n on n.mandant_id = v.mandant_id and n.id = v.nachricht_id
    where v.mandant_id = (select intern.mandant_id()) and v.anfrage_id = anfrage_ereignisse.anfrage_id
        and (mit_internem or n.id is null or n.art = 'nachricht')
        -- Who is on call, who was ordered and what owners read concerns the office only.
        and (mit_internem or v.ereignis not in ('notdienst', 'auftrag', 'eigentuemer'))
        and (mit_internem or v.status in ('gesendet', 'zurueckgekommen', 'fehlgeschlagen'));
end;
comment on function intern.anfrage_ereignisse(bigint, boolean) is
    'Was zu einer Anfrage geschah: Nachrichten, Statuswechsel, ausgehende E-Mails; Internes nur auf Wunsch. Läuft mit den Rechten des Aufrufers';

create function intern.anfrage_nachweis(anfrage_id bigint, mit_internem boolean) returns jsonb
language sql stable
begin atomic
    select jsonb_build_object(
        'mandant', m.name, 'stand', intern.zeitstempel(now()), 'mit_internem', coalesce(mit_internem, false),
        'gedruckt_von', (
            select jsonb_build_object('name', k.name, 'rolle', k.rolle)
            from anmeldung.benutzerkonten as k
            where k.mandant_id = a.mandant_id and k.id = (select intern.benutzerkonto_id())
        ),
        'anfrage', jsonb_build_object(
            'id', a.id, 'nummer', a.nummer, 'status', a.status, 'kategorie', a.kategorie, 'schadensart', a.schadensart,
            'prioritaet', a.prioritaet, 'zustaendigkeit', a.zustaendigkeit, 'quelle', a.quelle, 'betreff', a.betreff,
            'beschreibung', a.beschreibung, 'ort', a.ort, 'melder', a.melder_name, 'eingegangen', intern.zeitstempel(a.erstellt_am),
            'objekt', o.bezeichnung, 'anschrift', o.strasse || ' ' || o.hausnummer || ', ' || o.plz || ' ' || o.ort, 'einheit', e.bezeichnung,
            'erledigt_am', to_char(a.erledigt_am, 'DD.MM.YYYY'), 'massnahme', a.massnahme, 'ausgefuehrt_von', a.ausgefuehrt_von,
            'zurueckgenommen', intern.zeitstempel(a.zurueckgenommen_am)
        ),
        'mail', (
            select jsonb_build_object(
                'absender', t.absender, 'eingegangen', intern.zeitstempel(t.eingegangen_am), 'pruefung', t.pruefung ->> 'satz',
                'sha256', encode(t.sha256, 'hex'), 'groesse', t.groesse
            )
            from verwaltung.email_triage as t
            where t.mandant_id = a.mandant_id and t.id = a.email_id
        ),
        'verlauf', coalesce((
            select jsonb_agg(jsonb_build_object('zeit', intern.zeitstempel(v.am)) || v.eintrag order by v.am, v.nr)
            from intern.anfrage_ereignisse(a.id, coalesce(mit_internem, false)) as v
        ), '[]'),
        'dateien', coalesce((
            select jsonb_agg(jsonb_build_object(
                'dateiname', h.dateiname, 'angehaengt', intern.zeitstempel(h.erstellt_am), 'von', n.verfasser_name,
                'medientyp', d.medientyp, 'groesse', d.groesse, 'sha256', encode(d.sha256, 'hex'), 'intern', h.intern,
                'aufnahme', h.aufnahme
            ) order by h.erstellt_am, h.id)
            from verwaltung.anhaenge as h
            join verwaltung.dateien as d on d.mandant_id = h.mandant_id and d.id = h.datei_id
            left join verwaltung.anfrage_nachrichten as n on n.mandant_id = h.mandant_id and n.id = h.nachricht_id
            where h.mandant_id = a.mandant_id and h.anfrage_id = a.id
                and (coalesce(mit_internem, false) or (not h.intern and coalesce(n.art, 'nachricht') = 'nachricht' and h.zurueckgenommen_am is null))
        ), '[]')
    )
    from verwaltung.anfragen as a
    join verwaltung.mandanten as m on m.id = a.mandant_id
    left join verwaltung.objekte as o on o.mandant_id = a.mandant_id and o.id = a.objekt_id
    left join verwaltung.einheiten as e on e.mandant_id = a.mandant_id and e.id = a.einheit_id
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_nachweis.anfrage_id;
end;
comment on function intern.anfrage_nachweis(bigint, boolean) is
    'Alles über eine Anfrage als ein JSON aus einem Stand der Datenbank; NULL, wenn der Aufrufer sie nicht sieht. Läuft mit dessen Rechten';

grant execute on function intern.anfrage_ereignisse(bigint, boolean), intern.anfrage_nachweis(bigint, boolean) to verwalter, leitung;

commit;
