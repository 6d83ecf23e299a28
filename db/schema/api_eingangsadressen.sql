begin;
set local role hausdraht_eigner;

create view api.eingangsadressen with (security_invoker = true) as
select a.mandant_id, a.adresse, a.antwort_form
from verwaltung.eingangsadressen as a;
comment on view api.eingangsadressen is
    'Adressen, unter denen der Mandant E-Mails empfängt; die Leitung ändert ihre antwort_form mit eingangsadresse_aendern';
comment on column api.eingangsadressen.mandant_id is 'Mandant';
comment on column api.eingangsadressen.adresse is 'Empfängeradresse in Kleinschreibung';
comment on column api.eingangsadressen.antwort_form is 'Form der Antwortadressen: domain, zusatz oder keine';
grant select on api.eingangsadressen to verwalter, leitung;

commit;
