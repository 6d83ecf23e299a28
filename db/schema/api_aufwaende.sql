begin;
set local role hausdraht_eigner;

create view api.aufwaende with (security_invoker = true) as
select
    w.mandant_id, w.id, w.anfrage_id, w.aufgabe_id, w.benutzerkonto_id, w.name, w.minuten, w.material, w.am_geraet, w.erstellt_am,
    w.zurueckgenommen_am
from verwaltung.aufwaende as w;
comment on view api.aufwaende is 'Arbeitszeit und Material: Verwaltung alle, Hausmeister die zu sichtbaren Anfragen und Aufgaben';

create view api.nachtraege with (security_invoker = true) as
select
    n.mandant_id, n.benutzerkonto_id, n.kennung, n.handlung, n.anfrage_id, n.aufgabe_id, n.am_geraet, n.uhr_abweichung,
    n.eingegangen_am, n.zweifel
from verwaltung.nachtraege as n;
comment on view api.nachtraege is 'Nachgetragene Handlungen vom Telefon mit beiden Zeiten: Verwaltung alle, Hausmeister die eigenen';

select
    intern.kommentare_uebernehmen('api.aufwaende', 'verwaltung.aufwaende'),
    intern.kommentare_uebernehmen('api.nachtraege', 'verwaltung.nachtraege');

grant select on api.aufwaende, api.nachtraege to hausmeister, verwalter, leitung;

commit;
