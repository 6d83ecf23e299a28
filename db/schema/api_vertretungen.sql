begin;
set local role hausdraht_eigner;

create view api.vertretungen with (security_invoker = true) as
select
    v.mandant_id, v.id, v.benutzerkonto_id, k.name, v.vertreter_konto_id, t.name as vertreter_name, v.von, v.bis, v.angelegt_am
from verwaltung.vertretungen as v
join anmeldung.benutzerkonten as k on k.mandant_id = v.mandant_id and k.id = v.benutzerkonto_id
join anmeldung.benutzerkonten as t on t.mandant_id = v.mandant_id and t.id = v.vertreter_konto_id;
comment on view api.vertretungen is 'Wer wen an welchen Tagen vertritt; nur Verwaltung';
comment on column api.vertretungen.mandant_id is 'Mandant';
comment on column api.vertretungen.id is 'Kennung der Vertretung';
comment on column api.vertretungen.benutzerkonto_id is 'Konto, das vertreten wird';
comment on column api.vertretungen.name is 'Wer vertreten wird';
comment on column api.vertretungen.vertreter_konto_id is 'Konto, das vertritt';
comment on column api.vertretungen.vertreter_name is 'Wer vertritt';
comment on column api.vertretungen.von is 'Erster Tag';
comment on column api.vertretungen.bis is 'Letzter Tag (einschließlich)';
comment on column api.vertretungen.angelegt_am is 'Zeitpunkt der Eintragung';
grant select on api.vertretungen to verwalter, leitung;

commit;
