begin;
revoke usage on type api."*/*" from pruefer;
revoke execute on function
    audit.nachweis(timestamptz, bigint), audit.metadaten(audit.eintraege), audit.inhalt(audit.eintraege), intern.siegel_pfad(timestamptz, bigint)
from leitung;
revoke execute on function
    intern.zeitstempel(timestamptz), intern.csv_feld(text), intern.auswahl_pruefen(text, text, text[]), intern.http_fehler(integer, text, text, text),
    intern.vorgang_protokollieren(text, text, jsonb, jsonb, text)
from pruefer;
drop function api.protokoll_ausgeben(jsonb, text);
drop function intern.protokoll_csv(audit.eintraege[]);
drop function api.protokoll_siegelstand();
drop function intern.siegelstand();
drop function api.protokoll_nachweis(timestamptz, bigint);
drop function api.protokoll(jsonb, jsonb, integer);
commit;
