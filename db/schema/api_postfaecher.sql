begin;
set local role hausdraht_eigner;

create view api.postfaecher with (security_invoker = true) as
select
    p.mandant_id, p.id, p.bezeichnung, p.server, p.port, p.tls, p.benutzer, p.ordner, p.eingangsadresse, p.abruf_seit, p.nach_abruf,
    p.zielordner, p.aktiv, s.letzter_abruf_am, s.fehler, s.fehler_seit, coalesce(s.uebersprungen, '[]') as uebersprungen
from verwaltung.postfaecher as p
left join verwaltung.postfach_staende as s on s.mandant_id = p.mandant_id and s.postfach_id = p.id;
comment on view api.postfaecher is
    'Per IMAP abgerufene Postfächer des Mandanten und ob der Abruf gelingt; nur lesend, eingerichtet werden sie mit hausdraht postfach';
comment on column api.postfaecher.mandant_id is 'Mandant';
comment on column api.postfaecher.id is 'Kennung des Postfachs';
comment on column api.postfaecher.bezeichnung is 'Name für Menschen';
comment on column api.postfaecher.server is 'IMAP-Server';
comment on column api.postfaecher.port is 'TCP-Port';
comment on column api.postfaecher.tls is 'Verschlüsselung: tls, starttls oder keine';
comment on column api.postfaecher.benutzer is 'Anmeldename beim IMAP-Server';
comment on column api.postfaecher.ordner is 'Abgerufener Ordner';
comment on column api.postfaecher.eingangsadresse is 'Eingangsadresse, unter der die E-Mails gespeichert werden';
comment on column api.postfaecher.abruf_seit is 'Ältere E-Mails werden nicht abgerufen';
comment on column api.postfaecher.nach_abruf is 'lassen, gelesen oder verschieben';
comment on column api.postfaecher.zielordner is 'Ordner, in den verschoben wird';
comment on column api.postfaecher.aktiv is 'Wird abgerufen';
comment on column api.postfaecher.letzter_abruf_am is 'Letzter gelungener Abruf';
comment on column api.postfaecher.fehler is 'Warum der Abruf zurzeit nicht gelingt';
comment on column api.postfaecher.fehler_seit is 'Seit wann er nicht gelingt';
comment on column api.postfaecher.uebersprungen is
    'E-Mails, die noch auf dem Server liegen, weil sie zu groß sind: [{uidvalidity, uid, groesse, grund, am, email_id}]';
grant select on api.postfaecher to verwalter, leitung;

commit;
