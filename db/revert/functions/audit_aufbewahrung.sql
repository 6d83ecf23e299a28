begin;
revoke execute on function
    audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text), intern.abweisung_protokollieren(text, jsonb, text)
from dienst_aufbewahrung;
drop function audit.pseudonymisierbar();
drop function audit.pseudonymisieren(integer);
drop function intern.monat_leeren(jsonb, date, date, integer);
drop function intern.fristen_jetzt();
drop function intern.faellige_eintraege(text, text, timestamptz, timestamptz);
commit;
