begin;
select mandant_id, id, benutzerkonto_id, kennung, art, angaben, erstellt_am, ruecknehmbar_bis, zurueckgenommen_am from verwaltung.sammelakte where false;
select mandant_id, sammelakt_id, anfrage_id, vorher, nachher, hindernis from verwaltung.sammelakt_anfragen where false;
rollback;
