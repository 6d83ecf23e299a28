-- What the caretakers' work took.

insert into verwaltung.aufwaende (mandant_id, anfrage_id, benutzerkonto_id, name, minuten, material)
select a.mandant_id, a.id, z.benutzerkonto_id, k.name, 15 * (1 + pg_temp.zahl('minuten ' || a.id, 8)),
    (array['', 'Eckventil 1/2 Zoll, Teflonband', 'Leuchtmittel E27', 'Dichtung 3/4 Zoll', 'Silikon, 1 Kartusche'])[1 + pg_temp.zahl('material ' || a.id, 5)]
from verwaltung.anfragen as a
join verwaltung.hausmeister_zuordnungen as z on z.mandant_id = a.mandant_id and z.hausmeister_bereich_id = a.hausmeister_bereich_id
join anmeldung.benutzerkonten as k on k.mandant_id = z.mandant_id and k.id = z.benutzerkonto_id
where a.mandant_id = pg_temp.mandant('muster') and a.status = 'abgeschlossen' and pg_temp.zahl('aufwand ' || a.id, 2) = 0;
