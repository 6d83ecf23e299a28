begin;
set local role hausdraht_eigner;

create view api.textbausteine with (security_invoker = true) as
select b.mandant_id, b.id, b.kuerzel, b.titel, b.text, b.geaendert_am
from verwaltung.textbausteine as b;
comment on view api.textbausteine is 'Wiederkehrende Texte für Nachrichten; Verwaltung und Hausmeister';
select intern.kommentare_uebernehmen('api.textbausteine', 'verwaltung.textbausteine');
grant select on api.textbausteine to hausmeister, verwalter, leitung;

commit;
