"""A list comes in through the cockpit: looked at, taken over, taken back; and files that are none."""

from __future__ import annotations

import io
import secrets
import zipfile
from xml.sax.saxutils import escape

from playwright.sync_api import FilePayload, Page, expect

from tests.ui.conftest import Windows

_RELATIONS = (
    '<Relationships xmlns="x">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
)
_BOOK = (
    '<workbook xmlns="x" xmlns:r="y">'
    '<sheets><sheet name="Mieter" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_STYLES = (
    '<styleSheet xmlns="x"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
)


def workbook(rows: list[list[str | int | float]]) -> bytes:
    """An XLSX file; whole numbers are days."""
    body = ""
    for row in rows:
        cells = "".join(
            f'<c t="inlineStr"><is><t>{escape(x)}</t></is></c>'
            if isinstance(x, str)
            else f'<c s="{1 if isinstance(x, int) else 0}"><v>{x}</v></c>'
            for x in row
        )
        body += f"<row>{cells}</row>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", _RELATIONS)
        archive.writestr("xl/styles.xml", _STYLES)
        archive.writestr(
            "xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{body}</sheetData></worksheet>"
        )
    return file.getvalue()


def _choose(page: Page, name: str, content: bytes) -> None:
    file: FilePayload = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.get_by_label("Datei mit der Liste").set_input_files(file)


def test_a_list_of_tenants_comes_and_goes(windows: Windows) -> None:
    mark = secrets.token_hex(3)
    house, name = f"Hof {mark}", f"{mark}.xlsx"
    page = windows.signed_in("verwalter")
    page.goto("/stammdaten/import")
    _choose(
        page,
        name,
        workbook(
            [
                [f"Mieterliste {mark}"],
                [
                    "Liegenschaft",
                    "Straße",
                    "PLZ",
                    "Ort",
                    "Wohnung",
                    "Wer",
                    "Mietbeginn",
                    "Kaltmiete",
                ],
                [house, f"Weg{mark} 3", "10115", "Berlin", "EG", "Kurz, Eva", 43831, 650.5],
                [house, "", "", "", "1. OG", "Anna und Ben Groß", 43831, 700.0],
                [house, "", "", "", "2. OG", "Alt, Otto", "31.02.2020", 1.0],
            ]
        ),
    )
    column = page.get_by_label("„Wer“ wird übernommen als")
    expect(page.get_by_label("„Liegenschaft“ wird übernommen als")).to_have_value("objekt")
    expect(column).to_have_value("")
    page.get_by_role("button", name="3 Zeilen prüfen").click()
    expect(page.get_by_role("alert")).to_contain_text("Vor- und Nachname")
    column.select_option("name")
    page.get_by_role("button", name="3 Zeilen prüfen").click()
    expect(page.get_by_label("Befunde", exact=True)).to_contain_text("„31.02.2020“ ist kein Datum")
    expect(page.get_by_text("1 von 3 Zeilen")).to_be_visible()
    page.get_by_text("Hinweise", exact=True).click()
    expect(page.get_by_text("Das sind zwei Personen: Anna Groß und Ben Groß.")).to_be_visible()

    page.get_by_role("button", name="Ohne die fehlerhaften Zeilen übernehmen").click()
    page.get_by_role("dialog").get_by_role("button", name="Ohne sie übernehmen").click()
    expect(
        page.get_by_text("1 Objekt, 2 Einheiten, 3 Personen, 2 Mietverhältnisse").first
    ).to_be_visible()

    # The same columns are known the next time, and the same file is recognised.
    page.get_by_role("button", name="Noch eine Liste").click()
    page.get_by_role("button", name=f"{name} zurücknehmen").click()
    page.get_by_role("dialog").get_by_role("button", name="Zurücknehmen").click()
    row = page.get_by_role("row").filter(has_text=name)
    expect(row).to_contain_text("zurückgenommen von")
    _choose(page, "andere.csv", f"Liegenschaft;Wer\n{house};x".encode("cp1252"))
    expect(page.get_by_label("„Wer“ wird übernommen als")).to_have_value("name")


def test_what_is_no_list_says_so(windows: Windows) -> None:
    page = windows.signed_in("verwalter", size="telefon")
    page.goto("/stammdaten/import")
    for name, content, message in (
        ("kaputt.xlsx", b"PK\x03\x04 kaputt", "beschädigt"),
        ("alt.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "Passwort"),
        ("leer.csv", b"", "leer"),
        ("nur-kopf.csv", b"Objekt;Ort\n", "steht nichts"),
        ("offen.csv", b'Objekt;Ort\n"a;b\n', "Anführungszeichen"),
    ):
        _choose(page, name, content)
        expect(page.get_by_role("alert")).to_contain_text(message)
        expect(page.get_by_role("button", name="Datei wählen")).to_be_enabled()
