"""Known mistakes, each planted in a copy of its own, and what must catch it."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class Mistake:
    """`statement` plants it; `lint` is a file of db/tests, `attack` the identity whose attacks find it."""

    name: str
    statement: str
    lint: str | None = None
    attack: str | None = None
    object: str = ""


MISTAKES = (
    Mistake(
        "view without security_invoker",
        "create view api.leck as select mandant_id, id, beschreibung from verwaltung.anfragen;"
        " grant select on api.leck to mieter",
        lint="00-sichten.sql", attack="mieter", object="api.leck",
    ),
    Mistake(
        # Left out altogether USING lets nobody in; the mistake that is made is a condition that is none.
        "policy without USING condition",
        "create policy personen_leck_select on verwaltung.personen for select to mieter using (true);"
        " grant select on verwaltung.personen to mieter",
        attack="mieter", object="verwaltung.personen",
    ),
    Mistake(
        "definer without Mandant condition",
        "create function api.leck(id bigint) returns text language sql security definer"
        " return (select p.nachname from verwaltung.personen as p where p.id = leck.id);"
        " grant execute on function api.leck(bigint) to verwalter",
        attack="verwalter", object="api.leck(bigint)",
    ),
    Mistake(
        "NOTIFY with text",
        "create function intern.tg_anfragen__leck() returns trigger language plpgsql as $$"
        " begin perform pg_notify('hausdraht_ereignis', new.betreff); return null; end $$;"
        " create trigger _999_leck after update on verwaltung.anfragen"
        " for each row execute function intern.tg_anfragen__leck()",
        attack="anonym", object="notifications",
    ),
    Mistake(
        "EXECUTE for PUBLIC",
        "grant execute on function intern.mandant_aus_anmeldung() to public",
        lint="00-funktionen.sql",
    ),
    Mistake(
        "missing FORCE",
        "alter table verwaltung.personen no force row level security",
        lint="00-rls.sql", attack="eigner", object="verwaltung.personen",
    ),
    Mistake(
        "JWT role confusion",
        "create or replace function intern.zugang(mandant_id bigint, sitzung_id uuid,"
        " benutzerkonto_id bigint, rolle text)"
        " returns table (mieter_id bigint, zweitfaktor_fehlt boolean)"
        " language sql stable parallel safe begin atomic"
        " select b.person_id, false from anmeldung.sitzungen as s join anmeldung.benutzerkonten as b"
        " on b.mandant_id = s.mandant_id and b.id = s.benutzerkonto_id"
        " where s.mandant_id = zugang.mandant_id and s.id = zugang.sitzung_id"
        " and s.benutzerkonto_id = zugang.benutzerkonto_id; end",
        attack="mieter", object="access tokens",
    ),
    Mistake(
        "setting believed from psql",
        "create or replace function intern.mandant_id() returns bigint language sql stable parallel safe"
        " return nullif(current_setting('app.current_mandant_id', true), '')::bigint",
        attack="pruefer", object="audit.eintraege",
    ),
    Mistake(
        "unique key without Mandant",
        "alter table verwaltung.textbausteine add constraint leck unique (kuerzel)",
        lint="00-schluessel.sql",
    ),
    Mistake(
        "bare sequence",
        "create sequence verwaltung.leck;"
        " alter table verwaltung.anfragen alter column id set default nextval('verwaltung.leck')",
        lint="00-schluessel.sql",
    ),
    Mistake(
        "forgotten WITH CHECK",
        "create policy textbausteine_leck_insert on verwaltung.textbausteine for insert to verwalter"
        " with check (true); grant insert on verwaltung.textbausteine to verwalter",
        attack="verwalter", object="verwaltung.textbausteine",
    ),
    Mistake(
        "caretaker may change every Anfrage of the Mandant",
        "create policy anfragen_leck_select on verwaltung.anfragen for select to hausmeister"
        " using (mandant_id = (select intern.mandant_id()));"
        " create policy anfragen_leck_update on verwaltung.anfragen for update to hausmeister"
        " using (mandant_id = (select intern.mandant_id()));"
        " grant update on verwaltung.anfragen to hausmeister",
        attack="hausmeister", object="verwaltung.anfragen",
    ),
    Mistake(
        "caretaker may change every person of the Mandant, unseen",
        "create policy personen_leck_update on verwaltung.personen for update to hausmeister"
        " using (mandant_id = (select intern.mandant_id()));"
        " grant update on verwaltung.personen to hausmeister",
        attack="hausmeister", object="verwaltung.personen",
    ),
    Mistake(
        "tenant may change every person of the Mandant, unseen",
        "create policy personen_leck_update on verwaltung.personen for update to mieter"
        " using (mandant_id = (select intern.mandant_id()));"
        " grant update (telefon) on verwaltung.personen to mieter",
        attack="mieter", object="verwaltung.personen",
    ),
    Mistake(
        "clerk may empty a table, which no policy is asked about",
        "grant truncate on verwaltung.textbausteine to verwalter",
        attack="verwalter", object="verwaltung.textbausteine",
    ),
    Mistake(
        "foreign key across Mandanten",
        "create unique index leck on verwaltung.objekte (id);"
        " alter table verwaltung.einheiten add constraint leck foreign key (objekt_id)"
        " references verwaltung.objekte (id)",
        lint="00-schluessel.sql",
    ),
)  # fmt: skip
