begin;
set local role hausdraht_eigner;

create view api.anwesenheiten with (security_invoker = true) as
select w.mandant_id, w.entitaet, w.entitaet_id, w.benutzerkonto_id, k.name, w.seit, w.bis
from verwaltung.anwesenheiten as w
join anmeldung.benutzerkonten as k on k.mandant_id = w.mandant_id and k.id = w.benutzerkonto_id
where w.bis > now();
comment on view api.anwesenheiten is 'Wer gerade welche E-Mail oder Anfrage geöffnet hat; nur Verwaltung';
comment on column api.anwesenheiten.mandant_id is 'Mandant';
comment on column api.anwesenheiten.entitaet is 'anfragen oder email_triage';
comment on column api.anwesenheiten.entitaet_id is 'Kennung der Anfrage oder E-Mail';
comment on column api.anwesenheiten.benutzerkonto_id is 'Wer';
comment on column api.anwesenheiten.name is 'Name des Kontos';
comment on column api.anwesenheiten.seit is 'Seit wann';
comment on column api.anwesenheiten.bis is 'Bis wann ohne weiteres Lebenszeichen';
grant select on api.anwesenheiten to verwalter, leitung;

commit;
