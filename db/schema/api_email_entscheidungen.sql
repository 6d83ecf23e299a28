begin;
set local role hausdraht_eigner;

create view api.email_entscheidungen with (security_invoker = true) as
select
    d.mandant_id, d.id, d.email_id, d.art, d.benutzerkonto_id, k.name, d.anfrage_id, d.nachricht_id, d.person_id,
    d.adresse, d.begruendung, d.nimmt_zurueck_id, d.ruecknehmbar_bis, d.erstellt_am,
    r.id as zurueckgenommen_durch_id
from verwaltung.email_entscheidungen as d
join anmeldung.benutzerkonten as k on k.mandant_id = d.mandant_id and k.id = d.benutzerkonto_id
left join verwaltung.email_entscheidungen as r on r.mandant_id = d.mandant_id and r.nimmt_zurueck_id = d.id;
comment on view api.email_entscheidungen is
    'Entscheidungen von Menschen über E-Mails und ihre Rücknahmen, nur für die Verwaltung';
comment on column api.email_entscheidungen.mandant_id is 'Mandant';
comment on column api.email_entscheidungen.id is 'Kennung der Entscheidung';
comment on column api.email_entscheidungen.email_id is 'E-Mail';
comment on column api.email_entscheidungen.art is
    'zugeordnet, neue_anfrage, verworfen, spam, gelernt, hervorgeholt, zurueckgenommen oder nachgespielt';
comment on column api.email_entscheidungen.benutzerkonto_id is 'Wer entschieden hat';
comment on column api.email_entscheidungen.name is 'Name dessen, der entschieden hat';
comment on column api.email_entscheidungen.anfrage_id is 'Anfrage, um die es ging';
comment on column api.email_entscheidungen.nachricht_id is 'Nachricht, zu der die E-Mail wurde; leer bei einer neuen Anfrage';
comment on column api.email_entscheidungen.person_id is 'Person, der die E-Mail zugeschrieben wurde';
comment on column api.email_entscheidungen.adresse is 'Gemerkte Absenderadresse (art gelernt)';
comment on column api.email_entscheidungen.begruendung is 'Warum';
comment on column api.email_entscheidungen.nimmt_zurueck_id is 'Entscheidung, die dieser Eintrag zurücknimmt';
comment on column api.email_entscheidungen.ruecknehmbar_bis is 'Bis wann sich die Entscheidung zurücknehmen lässt; leer = gar nicht';
comment on column api.email_entscheidungen.erstellt_am is 'Zeitpunkt laut Datenbankserver';
comment on column api.email_entscheidungen.zurueckgenommen_durch_id is 'Eintrag, der diese Entscheidung zurücknahm';
grant select on api.email_entscheidungen to verwalter, leitung;

commit;
