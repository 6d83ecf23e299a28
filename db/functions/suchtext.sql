-- How names, streets and telephone numbers are written when they are compared.
begin;
set local role hausdraht_eigner;

create function intern.suchtext(wert text) returns text
language sql immutable parallel safe
return regexp_replace(
    regexp_replace(
        regexp_replace(
            translate(
                replace(replace(replace(replace(lower(wert), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
                'áàâãåéèêëíìîïóòôõúùûýçćčñńğşšśıžźżłđø', 'aaaaaeeeeiiiioooouuuycccnngsssizzzldo'
            ),
            '(strasse|str\.)', 'str', 'g'
        ),
        '[^a-z0-9]+', ' ', 'g'
    ),
    '(\d) ([a-z])(?= |$)', '\1\2', 'g'
);
comment on function intern.suchtext(text) is
    'Text zum Vergleichen: klein, Umlaute und ß ausgeschrieben, ohne Akzente und Satzzeichen, Straße als str, Hausnummer und Buchstabe zusammen';

create function intern.telefon_normieren(telefon text) returns text
language sql immutable parallel safe
return (
    select case
        when z.nr ~ '^\+[1-9]\d{5,14}$' then regexp_replace(z.nr, '^\+490', '+49')
        when z.nr ~ '^00[1-9]\d{5,14}$' then regexp_replace('+' || substr(z.nr, 3), '^\+490', '+49')
        when z.nr ~ '^0[1-9]\d{3,13}$' then '+49' || substr(z.nr, 2)
    end
    from (select regexp_replace(replace(telefon, '(0)', ''), '[^0-9+]', '', 'g') as nr) as z
);
comment on function intern.telefon_normieren(text) is
    'Rufnummer im internationalen Format (E.164), Deutschland angenommen; NULL, wenn es keine vollständige Nummer ist';

create function intern.telefon_ziffern(telefon text) returns text
language sql immutable parallel safe
return coalesce(
    regexp_replace(replace(intern.telefon_normieren(telefon), '+49', '0'), '^\+', '00'), regexp_replace(telefon, '\D', '', 'g')
);
comment on function intern.telefon_ziffern(text) is
    'Ziffern einer Rufnummer, wie man sie in Deutschland wählt (0…, Ausland 00…); auch von Teilen einer Nummer';

-- Whoever writes master data keeps the search up to date.
grant execute on function intern.suchtext(text), intern.telefon_normieren(text), intern.telefon_ziffern(text) to dienst_email, dienst_anfragen, dienst_stammdaten;

commit;
