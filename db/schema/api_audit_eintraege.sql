begin;
set local role hausdraht_eigner;

create view api.audit_eintraege with (security_invoker = true) as
select
    e.mandant_id, e.am, e.id, e.tabelle, e.schluessel, e.aktion, e.rolle, e.benutzerkonto_id, e.anmeldename, e.adresse,
    e.grund, e.vorher, e.nachher
from audit.eintraege as e;
comment on view api.audit_eintraege is 'Protokoll des Mandanten, für die Leitung';
grant select on api.audit_eintraege to leitung;

commit;
