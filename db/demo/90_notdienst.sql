-- A plan for the heating of the house with the incident: so narrow that nobody who tries the demo at night sets it off
-- by the way. And an alarm that somebody took on.

insert into verwaltung.notdienst_plaene (mandant_id, id, bezeichnung, objekt_id, schadensart, durchgaenge)
select s.mandant_id, pg_temp.kennung('notdienst'), 'Heizung, Nächte und Wochenenden', s.objekt_id, 'heizung', 2
from verwaltung.sammelstoerungen as s
where s.mandant_id = pg_temp.mandant('muster');

insert into verwaltung.notdienst_stufen (mandant_id, plan_id, nr, art, benutzerkonto_id, name, email, minuten)
select p.mandant_id, p.id, 1, 'konto', k.id, '', null, 10
from verwaltung.notdienst_plaene as p
join lateral (
    select b.id from anmeldung.benutzerkonten as b
    where b.mandant_id = p.mandant_id and b.rolle = 'hausmeister'
    order by b.email limit 1
) as k on true
where p.mandant_id = pg_temp.mandant('muster')
union all
select p.mandant_id, p.id, 2, 'kontakt', null, 'Heizungsnotdienst Warm', 'notdienst@heizung-warm.example', 20
from verwaltung.notdienst_plaene as p
where p.mandant_id = pg_temp.mandant('muster');

with vorfall as (
    select a.mandant_id, a.id, a.erstellt_am
    from verwaltung.anfragen as a
    where a.mandant_id = pg_temp.mandant('muster') and a.kategorie = 'schaden' and a.prioritaet in ('dringend', 'hoch')
        and a.status = 'akzeptiert'
    order by a.erstellt_am desc, a.id
    limit 1
)
insert into verwaltung.alarme (mandant_id, id, anfrage_id, plan_bezeichnung, begonnen_am, schluss_am)
select v.mandant_id, pg_temp.kennung('alarm'), v.id, 'Heizung, Nächte und Wochenenden', v.erstellt_am,
    v.erstellt_am + interval '1 hour'
from vorfall as v;

update verwaltung.alarme as t
set status = 'bestaetigt', bestaetigt_am = t.begonnen_am + interval '7 minutes', bestaetigt_von = 'Heizungsnotdienst Warm'
where t.mandant_id = pg_temp.mandant('muster') and t.id = pg_temp.kennung('alarm');
