begin;
set local role hausdraht_eigner;

create view api.email_einstellungen with (security_invoker = true) as
select n.mandant_id, n.ohne_dmarc
from verwaltung.email_einstellungen as n;
comment on view api.email_einstellungen is
    'Wie der Mandant eingehende E-Mails behandelt (eine Zeile); Verwalter lesen, die Leitung ändert mit rpc/email_einstellungen_aendern';
comment on column api.email_einstellungen.mandant_id is 'Mandant';
comment on column api.email_einstellungen.ohne_dmarc is
    'Von DKIM oder SPF der eigenen Domain bestätigte Absender ohne DMARC-Regel: manuell oder zuordnen';
grant select on api.email_einstellungen to verwalter, leitung;

commit;
