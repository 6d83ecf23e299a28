"""Calls that need more than names and types tell: arguments, and what has to be true of the row before.

In `given` and `before`: `{id}` is the id that is tried, `{house}` that of its house or Bereich, `{own}` the
caller's own id, `{account}` the caller's account, `{mandant}` its Mandant. `before` prepares the rows of
every tenancy alike, so that with a foreign id nothing else is wrong; the caller's account owns what belongs
to accounts in the own tenancy and in the other Mandant.
"""

from __future__ import annotations

import dataclasses

from tests.proof.people import Identity
from tests.proof.world import IDS


@dataclasses.dataclass(frozen=True)
class Fitting:
    """SQL of some arguments, those that are left out, and statements of the superuser before the calls."""

    given: dict[str, str] = dataclasses.field(default_factory=dict)
    leave: frozenset[str] = frozenset()
    before: str = ""


def fill(template: str, identity: Identity, number: int) -> str:
    """A template with its ids."""
    return template.format(
        id=number,
        house=house(identity, number),
        own=IDS[identity.home],
        account=identity.account or 0,
        mandant=identity.mandant,
    )


def house(identity: Identity, number: int) -> int:
    """Of a house there is one for `a` and `b`; next door it is the own one, and no attempt."""
    if number in (IDS["a"], IDS["b"]) and (number == IDS[identity.home] or "h" not in identity.may):
        return IDS["h"]
    return number


def _fit(
    before: str = "", leave: tuple[str, ...] = (), given: dict[str, str] | None = None, **more: str
) -> Fitting:
    return Fitting((given or {}) | more, frozenset(leave), before)


def _owned(table: str) -> str:
    return (
        f"update verwaltung.{table} set benutzerkonto_id = {{account}}"
        " where id = {own} or mandant_id <> {mandant};"
    )


_DRAFT = (
    "update verwaltung.importe set art = 'dienstleister', spalten = '{{Name,Gewerk}}', ergebnis = null;"
    + _owned("importe")
    + "update verwaltung.import_zeilen set werte = '{{Beweis,Maler}}', felder = '{{}}', befunde = '[]'"
)
_TASK = (
    "update verwaltung.aufgaben set massnahme = null, ausgefuehrt_von = null, erledigt_am = null"
)
_OUTAGE = (
    "update verwaltung.sammelstoerungen set massnahme = null, ausgefuehrt_von = null;"
    "delete from verwaltung.rundschreiben"
)
_LETTER = (
    "update verwaltung.versand set alarm_id = null, alarm_nr = null, begruendung = null,"
    " gesendet_am = null"
)
_NOW = (
    "update verwaltung.alarme set begonnen_am = now(), bestaetigt_am = null, bestaetigt_von = null"
)
_DETACHED = (
    _TASK
    + ";update verwaltung.anfragen set zustaendigkeit = 'mietverwaltung', hausmeister_bereich_id = null;"
    "update verwaltung.aufgaben set hausmeister_bereich_id = null"
)

FITTINGS = {
    "adresse_wieder_zustellbar": _fit(
        "update verwaltung.personen_email set adresse = 'b' || person_id || '@beweis.example',"
        " unzustellbar_grund = null",
        adresse="'b{id}@beweis.example'",
    ),
    "anfrage_abschliessen": _fit(
        "update verwaltung.anfragen set status = 'akzeptiert'", ("erledigt_am", "datei_ids")
    ),
    "anfrage_aendern": _fit(
        aenderungen="""'{{"prioritaet": "hoch", "einheit_id": {id}}}'""", bisher="'{{}}'"
    ),
    "anfrage_erfassen": _fit(
        "", ("eigentuemer_id", "objekt_id", "einheit_id", "datei_ids", "schadensart", "kennung"),
        kategorie="'wartung'", quelle="'telefon'", prioritaet="'normal'",
    ),
    "anfrage_melder_setzen": _fit(
        "update verwaltung.anfragen set melder_person_id = null, mietverhaeltnis_id = null",
        ("eigentuemer_id",),
    ),
    "anfrage_verknuepfen": _fit(
        "insert into verwaltung.anfragen"
        " (mandant_id, id, jahr, lfd_nr, kategorie, zustaendigkeit, quelle, betreff)"
        " select mandant_id, id + 500, jahr, lfd_nr + 500, 'wartung', 'mietverwaltung', 'portal', 'Beweis'"
        " from verwaltung.anfragen",
        andere_id="{id} + 500", art="'duplikat'",
    ),
    "ansicht_loeschen": _fit(_owned("ansichten")),
    "aufgabe_aendern": _fit(_TASK, hausmeister_bereich_id="{house}"),
    "aufgabe_erledigen": _fit(_TASK, ("datei_ids", "erledigt_am")),
    "aufgabe_verschieben": _fit(_TASK, ("vor_id", "bisher"), status="'in_arbeit'"),
    "aufgabe_verwerfen": _fit(_TASK),
    "bereich_loeschen": _fit(_DETACHED, id="{house}"),
    "bereich_speichern": _fit(
        id="{house}", objekt_ids="array[{house}]::bigint[]", konto_ids="array[{id} + 20]::bigint[]"
    ),
    "beschwerde_festhalten": _fit(
        "update verwaltung.anfragen set kategorie = 'beschwerde', schadensart = null,"
        " zustaendigkeit = 'mietverwaltung', hausmeister_bereich_id = null"
    ),
    "dienstleister_aendern": _fit(
        "update verwaltung.dienstleister set gewerk = 'Maler'", gesehen="""'{{"gewerk": "Maler"}}'"""
    ),
    "eingangsadresse_aendern": _fit(
        "update verwaltung.eingangsadressen as e set adresse = format('b%s@beweis.example', z.nr) from"
        " (select adresse, case mandant_id when 1 then 71000001 else 72000001 end as nr,"
        " row_number() over (partition by mandant_id) as stelle from verwaltung.eingangsadressen) as z"
        " where z.adresse = e.adresse and z.stelle = 1",
        adresse="'b{id}@beweis.example'",
    ),
    "email_anhang": _fit(
        "update verwaltung.email_rohdaten set roh = convert_to(array_to_string(array["
        "'From: a@beweis.example', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=\"x\"',"
        " '', '--x', 'Content-Type: text/plain', '', 'Probe', '--x',"
        " 'Content-Type: application/pdf; name=\"a.pdf\"',"
        " 'Content-Disposition: attachment; filename=\"a.pdf\"', 'Content-Transfer-Encoding: base64', '',"
        " 'JVBERi0xLjcK', '--x--', ''], E'\\r\\n'), 'UTF8')"
    ),
    "email_einstellungen_aendern": _fit(einstellungen="""'{{"ohne_dmarc": "manuell"}}'"""),
    "email_hervorholen": _fit(
        "update verwaltung.email_triage set status = 'verworfen', verarbeitet_am = now()"
    ),
    "email_zuordnen": _fit(
        "update verwaltung.anfrage_nachrichten set email_id = null",
        ("mietverhaeltnis_id", "eigentuemer_id", "lernen", "person_id"),
    ),
    "email_zuruecknehmen": _fit(
        "update verwaltung.email_entscheidungen set art = 'gelernt',"
        " ruecknehmbar_bis = now() + interval '5 minutes'"
    ),
    "entwurf_speichern": _fit(strang="'nachricht'"),
    "fristen_speichern": _fit(ziele="'[]'", warnung_prozent="20"),
    "handlung_nachtragen": _fit(
        handlung="'nachricht_senden'",
        angaben="""'{{"benutzerkonto_id": {account}, "anfrage_id": {id}, "inhalt": "Probe"}}'""",
    ),
    "import_pruefen": _fit(_DRAFT, zuordnung="""'{{"nachname": 0, "gewerk": 1}}'"""),
    "import_uebernehmen": _fit(_DRAFT, zuordnung="""'{{"nachname": 0, "gewerk": 1}}'"""),
    "import_zeilen_senden": _fit(_DRAFT, zeilen="""'[{{"zeile": 2, "werte": ["Probe", "Maler"]}}]'"""),
    "import_zuruecknehmen": _fit(
        _DRAFT + ";update verwaltung.importe set uebernommen_am = now(), ergebnis = '{{}}';"
        "delete from verwaltung.import_aenderungen"
    ),
    "klassifikation_probieren": _fit(regeln="'[]'"),
    "klassifikationsregeln_speichern": _fit("", ("bisher",), regeln="'[]'"),
    "mietverhaeltnis_aendern": _fit("", ("ende",), gesehen="""'{{"id": {id}}}'"""),
    "notdienst_ansehen": _fit(_NOW),
    "notdienst_bestaetigen": _fit(_NOW),
    "notdienst_plan_speichern": _fit(
        "", ("plan_id",),
        plan="""'{{"bezeichnung": "Probe", "objekt_id": {house}, "durchgaenge": 1, "stufen":"""
        """ [{{"art": "kontakt", "name": "Probe", "email": "p@beweis.example"}}]}}'""",
    ),
    "objekt_aendern": _fit(
        id="{house}", gesehen="""'{{"id": {house}}}'""", bereich_id="{house}", zustaendig_konto_id="{id} + 10"
    ),
    "person_rufnummer_speichern": _fit(
        "update verwaltung.personen set telefon = '030 1234'", bisher="'030 1234'"
    ),
    "protokoll_ausgeben": _fit(filter="'{{}}'", format="'csv'"),
    "protokoll_nachweis": _fit("select audit.versiegeln()", am="date_trunc('month', now(), 'UTC')"),
    "push_abmelden": _fit(_owned("push_abos")),
    "push_anmelden": _fit(p256dh="'B' || repeat('a', 86)", auth="repeat('b', 22)"),
    "push_probe": _fit(_owned("push_abos")),
    "sammelakt_zuruecknehmen": _fit(
        _owned("sammelakte")
        + "update verwaltung.sammelakte set ruecknehmbar_bis = now() + interval '5 minutes';"
        "delete from verwaltung.sammelakt_anfragen"
    ),
    "sammelstoerung_aendern": _fit(_OUTAGE, ("voraussichtlich_bis",)),
    "sammelstoerung_mitteilen": _fit(_OUTAGE, art="'beginn'"),
    "sammelstoerung_mitteilung_vorschau": _fit(_OUTAGE, art="'beginn'"),
    "versand_aufgeben": _fit(_LETTER + ", status = 'wartet', grund = null"),
    "versand_einstellungen_aendern": _fit(
        "update verwaltung.versand_einstellungen set absenderadresse = null, dkim_domain = null,"
        " dkim_selector = null",
        einstellungen="""'{{"sitz": "Berlin"}}'""",
    ),
    "versand_erneut": _fit(_LETTER + ", status = 'fehlgeschlagen', grund = 'zeit_abgelaufen'"),
    "vertretung_anlegen": _fit(
        "delete from verwaltung.vertretungen", benutzerkonto_id="{id} + 10", vertreter_konto_id="{id} + 11"
    ),
    "vorlage_speichern": _fit(ereignis="'eingangsbestaetigung'", kategorien="'{{schaden}}'::text[]"),
    "zweitfaktor_aufheben": _fit(
        "update anmeldung.benutzerkonten set zweitfaktor_seit = now()"
        " where id in (71000001, 71000002, 71000003, 72000001)",
        ("code",),
    ),
}  # fmt: skip
"""By name of a function of schema api."""
