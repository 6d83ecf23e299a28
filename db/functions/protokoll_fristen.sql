-- Which rule holds for an entry, and up to when its content may be gone.
begin;
set local role hausdraht_eigner;

create function intern.frist_bis(jahre integer, ab_jahresende boolean, zeitpunkt timestamptz) returns date
language sql stable parallel safe
return case
    when ab_jahresende then make_date(extract(year from zeitpunkt at time zone 'Europe/Berlin')::integer - jahre, 1, 1)
    else ((zeitpunkt at time zone 'Europe/Berlin')::date - make_interval(years => jahre))::date
end;
comment on function intern.frist_bis(integer, boolean, timestamptz) is
    'Tag (Europe/Berlin), vor dessen Beginn alles liegt, dessen Frist zum Zeitpunkt abgelaufen ist; mit ab_jahresende beginnt sie mit dem Ende des Kalenderjahres';

create function intern.protokoll_frist(tabelle text, aktion text, zeitpunkt timestamptz)
returns table (regel_tabelle text, regel_aktion text, gueltig_ab date, jahre integer, bis date)
language sql stable parallel safe
begin atomic
    select f.tabelle, f.aktion, f.gueltig_ab, f.jahre, intern.frist_bis(f.jahre, f.ab_jahresende, zeitpunkt)
    from verwaltung.protokoll_fristen as f
    where f.tabelle in ('*', protokoll_frist.tabelle) and f.aktion in ('*', protokoll_frist.aktion)
        and f.gueltig_ab <= (zeitpunkt at time zone 'Europe/Berlin')::date
        and protokoll_frist.aktion not in ('pseudonymisiert', 'archiviert')
    order by f.tabelle = '*', f.aktion = '*', f.gueltig_ab desc
    limit 1;
end;
comment on function intern.protokoll_frist(text, text, timestamptz) is
    'Regel, die für Einträge dieser Tabelle und Aktion zum Zeitpunkt gilt, und der Tag, vor dessen Beginn (Europe/Berlin) ihre Frist abgelaufen ist; nichts für Vermerke über Löschung und Archivierung';

create function intern.darf_leeren(alt jsonb, neu jsonb) returns boolean
language sql stable
return current_user = 'dienst_aufbewahrung'
    and neu = alt || '{"vorher": null, "nachher": null, "grund": null, "adresse": null, "salz": null}'::jsonb
    and coalesce((
        select (alt ->> 'am')::timestamptz < f.bis::timestamp at time zone 'Europe/Berlin'
        from intern.protokoll_frist(alt ->> 'tabelle', alt ->> 'aktion', now()) as f
    ), false);
comment on function intern.darf_leeren(jsonb, jsonb) is
    'Ob eine Änderung eines Protokolleintrags die eine erlaubte ist: dienst_aufbewahrung entfernt genau Inhalt und Salz, und die Frist ist abgelaufen';

commit;
