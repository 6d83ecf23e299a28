begin;
set local role hausdraht_eigner;

create view api.notdienst_plaene with (security_invoker = true) as
select
    p.mandant_id, p.id, p.bezeichnung, p.objekt_id, p.schadensart, p.ab_prioritaet, p.durchgaenge,
    coalesce((
        select jsonb_agg(to_jsonb(s) - 'mandant_id' - 'plan_id' order by s.nr)
        from verwaltung.notdienst_stufen as s
        where s.mandant_id = p.mandant_id and s.plan_id = p.id
    ), '[]') as stufen
from verwaltung.notdienst_plaene as p;
comment on view api.notdienst_plaene is 'Bereitschaftspläne mit ihren Stufen; nur Verwaltung';
comment on column api.notdienst_plaene.stufen is 'Stufen in ihrer Reihenfolge, mit den Spalten von notdienst_stufen';

create view api.notdienst_hooks with (security_invoker = true) as
select h.mandant_id, h.id, h.bezeichnung, h.url, h.angelegt_am
from verwaltung.notdienst_hooks as h
where h.entfernt_am is null;
comment on view api.notdienst_hooks is 'Dienste, die Alarme weitergeben; nur Leitung, ohne Schlüssel';

create view api.alarme with (security_invoker = true) as
select
    a.mandant_id, a.id, a.anfrage_id, a.plan_bezeichnung, a.status, a.begonnen_am, a.schluss_am, a.bestaetigt_am, a.bestaetigt_von
from verwaltung.alarme as a;
comment on view api.alarme is 'Alarme des Notdienstes: Verwaltung alle, Hausmeister die der Anfragen, die er sieht';

select
    intern.kommentare_uebernehmen('api.notdienst_plaene', 'verwaltung.notdienst_plaene'),
    intern.kommentare_uebernehmen('api.notdienst_hooks', 'verwaltung.notdienst_hooks'),
    intern.kommentare_uebernehmen('api.alarme', 'verwaltung.alarme');

grant select on api.notdienst_plaene to verwalter, leitung;
grant select on api.notdienst_hooks to leitung;
grant select on api.alarme to hausmeister, verwalter, leitung;

commit;
