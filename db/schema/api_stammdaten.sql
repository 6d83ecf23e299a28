begin;
set local role hausdraht_eigner;

create view api.objekte with (security_invoker = true) as
select
    o.mandant_id, o.id, o.bezeichnung, o.art, o.strasse, o.hausnummer, o.plz, o.ort, o.bundesland,
    o.hausmeister_bereich_id, o.zustaendig_konto_id
from verwaltung.objekte as o;
comment on view api.objekte is 'Häuser: Verwaltung alle, Hausmeister die ihres Bereichs, Mieter das eigene';

-- Without the area, which caretakers may not read: a view asks for every column it lists.
create view api.einheiten with (security_invoker = true) as
select e.mandant_id, e.id, e.objekt_id, e.bezeichnung, e.art
from verwaltung.einheiten as e;
comment on view api.einheiten is 'Einheiten: Verwaltung alle, Hausmeister die der Häuser ihres Bereichs, Mieter die eigene';

create view api.mietverhaeltnisse with (security_invoker = true) as
select v.mandant_id, v.id, v.einheit_id, v.beginn, v.ende, v.nettomiete, v.vorauszahlung, v.lesbar_bis
from verwaltung.mietverhaeltnisse as v;
comment on view api.mietverhaeltnisse is 'Mietverhältnisse: Verwaltung alle, Mieter die eigenen; Hausmeister keine';

create view api.mieter with (security_invoker = true) as
select m.mandant_id, m.mietverhaeltnis_id, m.person_id
from verwaltung.mieter as m;
comment on view api.mieter is 'Wer in welchem Mietverhältnis Mieter ist: Verwaltung alle, Mieter nur sich selbst';

-- Name and telephone only: what a caretaker may know of a tenant.
create view api.personen with (security_invoker = true) as
select p.mandant_id, p.id, p.anrede, p.vorname, p.nachname, p.telefon
from verwaltung.personen as p;
comment on view api.personen is
    'Personen mit Name und Telefon: Verwaltung alle, Hausmeister die Melder ihres Bereichs, Mieter nur sich selbst';

create view api.personen_email with (security_invoker = true) as
select a.mandant_id, a.id, a.person_id, a.adresse, a.unzustellbar_seit, a.unzustellbar_grund
from verwaltung.personen_email as a;
comment on view api.personen_email is 'E-Mail-Adressen: Verwaltung alle, Mieter die eigenen';

create view api.eigentuemer with (security_invoker = true) as
select w.mandant_id, w.id, w.person_id, w.objekt_id, w.einheit_id, w.beginn, w.ende
from verwaltung.eigentuemer as w;
comment on view api.eigentuemer is 'Eigentümer von Häusern und Einheiten; nur Verwaltung';

create view api.hausmeister_bereiche with (security_invoker = true) as
select b.mandant_id, b.id, b.bezeichnung
from verwaltung.hausmeister_bereiche as b;
comment on view api.hausmeister_bereiche is 'Hausmeister-Bereiche: Verwaltung alle, Hausmeister die eigenen';

create view api.hausmeister_zuordnungen with (security_invoker = true) as
select z.mandant_id, z.hausmeister_bereich_id, z.benutzerkonto_id
from verwaltung.hausmeister_zuordnungen as z;
comment on view api.hausmeister_zuordnungen is 'Welches Hausmeister-Konto welchen Bereich betreut; nur Verwaltung';

-- The meaning of a column is that of the table below it.
select
    intern.kommentare_uebernehmen('api.objekte', 'verwaltung.objekte'),
    intern.kommentare_uebernehmen('api.einheiten', 'verwaltung.einheiten'),
    intern.kommentare_uebernehmen('api.mietverhaeltnisse', 'verwaltung.mietverhaeltnisse'),
    intern.kommentare_uebernehmen('api.mieter', 'verwaltung.mieter'),
    intern.kommentare_uebernehmen('api.personen', 'verwaltung.personen'),
    intern.kommentare_uebernehmen('api.personen_email', 'verwaltung.personen_email'),
    intern.kommentare_uebernehmen('api.eigentuemer', 'verwaltung.eigentuemer'),
    intern.kommentare_uebernehmen('api.hausmeister_bereiche', 'verwaltung.hausmeister_bereiche'),
    intern.kommentare_uebernehmen('api.hausmeister_zuordnungen', 'verwaltung.hausmeister_zuordnungen');

grant select on api.objekte, api.einheiten, api.personen to mieter, hausmeister, verwalter, leitung;
grant select on api.mietverhaeltnisse, api.mieter, api.personen_email to mieter, verwalter, leitung;
grant select on api.hausmeister_bereiche to hausmeister, verwalter, leitung;
grant select on api.eigentuemer, api.hausmeister_zuordnungen to verwalter, leitung;

commit;
