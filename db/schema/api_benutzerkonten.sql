begin;
set local role hausdraht_eigner;

create view api.benutzerkonten with (security_invoker = true) as
select b.mandant_id, b.id, b.email, b.name, b.rolle, b.person_id, b.passwort_gesetzt_am, b.gesperrt_am, b.angelegt_am
from anmeldung.benutzerkonten as b;
comment on view api.benutzerkonten is 'Konten des Mandanten, für Verwaltung und Leitung; ohne alles, womit man sich anmelden könnte';
grant select on api.benutzerkonten to verwalter, leitung;

create view api.kontosperren with (security_invoker = true) as
select b.mandant_id, b.id, b.gesperrt_am, b.sperrgrund
from anmeldung.benutzerkonten as b
where b.gesperrt_am is not null;
comment on view api.kontosperren is 'Gesperrte Konten des Mandanten mit Grund, nur für die Leitung';
grant select on api.kontosperren to leitung;

create view api.zweitfaktoren with (security_invoker = true) as
select b.mandant_id, b.id, b.zweitfaktor_seit
from anmeldung.benutzerkonten as b
where b.zweitfaktor_seit is not null;
comment on view api.zweitfaktoren is 'Konten des Mandanten mit zweitem Faktor, seit wann; nur für die Leitung, denn wer keinen hat, ist leichter anzugreifen';
grant select on api.zweitfaktoren to leitung;

commit;
