-- Run by an operator's superuser connection, never by the services.
delete from verwaltung.datei_fassungen as f
where exists (
    select from verwaltung.datei_fassungen as g
    where g.mandant_id = f.mandant_id and g.datei_id = f.datei_id and g.zustand = 'gescheitert'
)
