begin;
set local role hausdraht_eigner;

create view api.importe with (security_invoker = true) as
select
    i.mandant_id, i.id, i.art, i.dateiname, i.zeilen, i.benutzerkonto_id, k.name, i.uebernommen_am, i.ergebnis,
    i.zurueckgenommen_am, r.name as zurueckgenommen_name
from verwaltung.importe as i
join anmeldung.benutzerkonten as k on k.mandant_id = i.mandant_id and k.id = i.benutzerkonto_id
left join anmeldung.benutzerkonten as r on r.mandant_id = i.mandant_id and r.id = i.zurueckgenommen_konto_id
where i.uebernommen_am is not null;
comment on view api.importe is 'Übernommene und zurückgenommene Importe; nur Verwaltung';
comment on column api.importe.mandant_id is 'Mandant';
comment on column api.importe.id is 'Kennung des Imports';
comment on column api.importe.art is 'mieterliste, objekte, einheiten, personen, eigentuemer oder dienstleister';
comment on column api.importe.dateiname is 'Name der Datei';
comment on column api.importe.zeilen is 'Anzahl der Zeilen';
comment on column api.importe.benutzerkonto_id is 'Konto, das eingelesen hat';
comment on column api.importe.name is 'Wer eingelesen hat';
comment on column api.importe.uebernommen_am is 'Zeitpunkt der Übernahme';
comment on column api.importe.ergebnis is 'Was die Übernahme ergab, wie rpc/import_uebernehmen';
comment on column api.importe.zurueckgenommen_am is 'Zeitpunkt der Rücknahme';
comment on column api.importe.zurueckgenommen_name is 'Wer zurückgenommen hat';
grant select on api.importe to verwalter, leitung;

commit;
