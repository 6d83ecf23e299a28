begin;
select mandant_id, id, benutzerkonto_id, sitzung_id, endpunkt, p256dh, auth, geraet, angelegt_am, letzter_erfolg_am, letzter_fehler_am, letzter_fehler, probe_am from verwaltung.push_abos where false;
select mandant_id, id, push_abo_id, alarm_id, nr, geraet, status, versuche, faellig_am, fehler, erledigt_am from verwaltung.push_mitteilungen where false;
rollback;
