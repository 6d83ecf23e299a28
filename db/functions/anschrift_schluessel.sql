begin;
set local role hausdraht_eigner;

create function intern.anschrift_schluessel(strasse text, hausnummer text) returns text
language sql immutable parallel safe
return regexp_replace(lower(strasse), '(str\.?|strasse)$', 'straße') || ' ' || replace(lower(hausnummer), ' ', '');
comment on function intern.anschrift_schluessel(text, text) is
    'Straße und Hausnummer zum Vergleichen: Kleinschreibung, Str. und Strasse ausgeschrieben, Hausnummer ohne Leerzeichen';
-- Whoever writes objekte keeps the index on it.
grant execute on function intern.anschrift_schluessel(text, text) to hausdraht_dba, dienst_email;

commit;
