-- Languages by code and name.
begin;

create function intern.sprache_erkennen(klartext text) returns text
language plpython3u stable parallel unsafe
as $py$
if "sprache" not in GD:
    plpy.execute("select intern.email_werkzeug_sprache()")
return GD["sprache"](klartext or "")
$py$;
alter function intern.sprache_erkennen(text) owner to hausdraht_eigner;
comment on function intern.sprache_erkennen(text) is
    'Sprache eines Textes als Kürzel nach ISO 639-1; und = zu kurz oder unklar. Ein deutscher Teil genügt für de. Liest 3.000 Zeichen ohne Zitatzeilen und Adressen; berührt keine Tabelle, löst für keine Eingabe einen Fehler aus';
grant execute on function intern.sprache_erkennen(text) to dienst_email, verwalter, leitung;

set local role hausdraht_eigner;

create function intern.sprache_name(code text) returns text
language sql immutable parallel safe
return case code
    when 'de' then 'Deutsch' when 'en' then 'Englisch' when 'fr' then 'Französisch' when 'it' then 'Italienisch' when 'es' then 'Spanisch'
    when 'pt' then 'Portugiesisch' when 'nl' then 'Niederländisch' when 'pl' then 'Polnisch' when 'cs' then 'Tschechisch' when 'ro' then 'Rumänisch'
    when 'hu' then 'Ungarisch' when 'tr' then 'Türkisch' when 'hr' then 'Kroatisch, Bosnisch oder Serbisch' when 'sr' then 'Serbisch'
    when 'bs' then 'Bosnisch' when 'sq' then 'Albanisch' when 'ru' then 'Russisch' when 'uk' then 'Ukrainisch' when 'bg' then 'Bulgarisch'
    when 'el' then 'Griechisch' when 'ar' then 'Arabisch' when 'fa' then 'Persisch' when 'vi' then 'Vietnamesisch' when 'he' then 'Hebräisch'
    when 'th' then 'Thailändisch' when 'hi' then 'Hindi' when 'ka' then 'Georgisch' when 'hy' then 'Armenisch' when 'am' then 'Amharisch'
    when 'ta' then 'Tamil' when 'ja' then 'Japanisch' when 'ko' then 'Koreanisch' when 'zh' then 'Chinesisch' when 'und' then 'unbestimmt'
end;
comment on function intern.sprache_name(text) is 'Deutscher Name einer Sprache, die sprache_erkennen nennt; NULL für andere Kürzel';
grant execute on function intern.sprache_name(text) to dienst_email, verwalter, leitung;

commit;
