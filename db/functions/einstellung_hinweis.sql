-- Which field of a form the database refused, in the words of the form.
begin;
set local role hausdraht_eigner;

create function intern.einstellung_hinweis(bedingung text, spalte text, einstellungen jsonb) returns text
language sql stable
return (
    select format('Bitte prüfen Sie: %s.', f.wort)
    from (
        values
        ('absendername', 'Name des Absenders (höchstens 200 Zeichen)'), ('absenderadresse', 'Adresse des Absenders'),
        ('rechtsform', 'Rechtsform (höchstens 100 Zeichen)'), ('sitz', 'Sitz (höchstens 200 Zeichen)'),
        ('registergericht', 'Registergericht (höchstens 200 Zeichen)'), ('registernummer', 'Registernummer (höchstens 100 Zeichen)'),
        ('vertretung', 'Geschäftsführung oder Inhaber (höchstens 500 Zeichen)'), ('grussformel', 'Grußformel (1 bis 200 Zeichen)'),
        ('geschaeftszeiten', 'Geschäftszeiten (jede Spanne von–bis, höchstens vier am Tag)'),
        ('notdienst_telefon', 'Telefonnummer des Notdienstes (höchstens 50 Zeichen)'),
        ('notdienst_hinweis', 'Wer den Notdienst bezahlt, Hinweis für Mieter (1 bis 1000 Zeichen)'),
        ('notdienst_hinweis_eigentuemer', 'Wer den Notdienst bezahlt, Hinweis für Wohnungseigentümer (1 bis 1000 Zeichen)'),
        ('hoechstzahl_je_stunde', 'E-Mails je Empfänger und Stunde (1 bis 1000)'),
        ('bestaetigung_sperre_stunden', 'Stunden zwischen zwei Eingangsbestätigungen (1 bis 720)'),
        ('dkim_domain', 'Domain der Unterschrift (DKIM)'), ('dkim_selector', 'Selektor der Unterschrift (DKIM)'),
        ('dkim_beides', 'Unterschrift (DKIM): Domain und Selektor gehören zusammen'),
        ('ohne_dmarc', 'E-Mails von Domains ohne Regel (manuell oder zuordnen)')
    ) as f (feld, wort)
    where f.feld = coalesce(
        nullif(spalte, ''),
        nullif(regexp_replace(regexp_replace(bedingung, '^(versand|email)_einstellungen_', ''), '_check\d*$', ''), ''),
        -- What is no number, or no hours, never reaches a condition of the table.
        (
            select e.key
            from jsonb_each(case when jsonb_typeof(einstellungen) = 'object' then einstellungen end) as e
            where (e.key in ('hoechstzahl_je_stunde', 'bestaetigung_sperre_stunden') and (e.value #>> '{}') !~ '^\s*[+-]?\d{1,9}\s*$')
                or (e.key = 'geschaeftszeiten' and not intern.geschaeftszeiten_gueltig(e.value))
            order by e.key
            limit 1
        )
    )
);
comment on function intern.einstellung_hinweis(text, text, jsonb) is
    'Welche Einstellung die Datenbank zurückwies, in den Worten des Formulars: aus dem Namen der verletzten Bedingung, der Spalte (NOT NULL) oder dem Wert, der keine Zahl oder keine Geschäftszeit ist; NULL, wenn es nicht feststeht';
grant execute on function intern.einstellung_hinweis(text, text, jsonb) to dienst_versand, leitung;

commit;
