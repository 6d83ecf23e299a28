begin;
set local role hausdraht_eigner;

alter table verwaltung.objekte enable row level security;
alter table verwaltung.objekte force row level security;

grant select on verwaltung.objekte to mieter, hausmeister, verwalter, leitung;
grant select (mandant_id, id, hausmeister_bereich_id) on verwaltung.objekte to dienst_identitaet, dienst_anfragen;
grant select (bundesland) on verwaltung.objekte to dienst_anfragen;
grant select on verwaltung.objekte to dienst_email;
grant select, insert, update, delete on verwaltung.objekte to hausdraht_dba;
grant select on verwaltung.objekte to hausdraht_sicherung;

-- Staff sees every house of the Mandant.
create policy objekte_personal_select on verwaltung.objekte for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- A tenant sees the house he lives in.
create policy objekte_mieter_select on verwaltung.objekte for select to mieter
using (
    mandant_id = (select intern.mandant_id())
    and id = any((select intern.meine_objekte())::bigint[])
);

-- A caretaker sees the houses of the own Bereich and those of his Anfragen and tasks: a house may change its Bereich
-- while an Anfrage stays with the one that began it.
create policy objekte_hausmeister_select on verwaltung.objekte for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and (
        hausmeister_bereich_id = any((select intern.meine_bereiche())::bigint[])
        or exists (select from verwaltung.anfragen as a where a.mandant_id = objekte.mandant_id and a.objekt_id = objekte.id)
        or exists (select from verwaltung.aufgaben as t where t.mandant_id = objekte.mandant_id and t.objekt_id = objekte.id)
    )
);

-- Row sets, filing and matching look up houses; the functions name the Mandant themselves.
create policy objekte_dienst_select on verwaltung.objekte for select to dienst_identitaet, dienst_anfragen, dienst_email
using (true);

commit;
