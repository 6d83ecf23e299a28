-- Canonical form of an entry: the writer and every later check compute the same bytes.
begin;
set local role hausdraht_eigner;

-- Stable like the functions it calls: declared immutable it would not be inlined.
create function audit.inhalt(eintrag audit.eintraege) returns text
language sql stable parallel safe
return jsonb_build_array(eintrag.vorher, eintrag.nachher, eintrag.grund, eintrag.adresse)::text;
comment on function audit.inhalt(audit.eintraege) is
    'Was an einem Eintrag Personen betreffen kann und am Ende der Aufbewahrung gelöscht wird, als JSON-Feld: vorher, nachher, Grund, Adresse';

create function audit.inhalt_hash(eintrag audit.eintraege) returns bytea
language sql stable parallel safe
return sha256(eintrag.salz || convert_to(audit.inhalt(eintrag), 'UTF8'));
comment on function audit.inhalt_hash(audit.eintraege) is
    'Inhalts-Hash eines Eintrags: SHA-256 über Salz und Inhalt (audit.inhalt)';

-- The text of timestamptz inside jsonb follows the time zone of the session: callers pin UTC.
create function audit.metadaten(eintrag audit.eintraege) returns text
language sql stable parallel safe
return jsonb_build_array(
    eintrag.am, eintrag.id, eintrag.aera, eintrag.xid::text, eintrag.mandant_id, eintrag.tabelle, eintrag.schluessel,
    eintrag.objekt, eintrag.anfrage_id, eintrag.person_id, eintrag.aktion, eintrag.rolle, eintrag.benutzerkonto_id, eintrag.anmeldename, eintrag.dienst, eintrag.anforderung
)::text;
comment on function audit.metadaten(audit.eintraege) is
    'Alles, was ein Eintrag außer seinem Inhalt sagt, als JSON-Feld: Zeitpunkt, Kennung, Ära, Transaktion, Mandant, Tabelle, Schlüssel, Objekt, Anfrage, Person, Aktion, Rolle, Konto, Login, Dienst, Anforderung; gilt bei TimeZone UTC';

create function audit.blatt_hash(eintrag audit.eintraege) returns bytea
language sql stable parallel safe
return sha256('\x00'::bytea || convert_to(audit.metadaten(eintrag), 'UTF8') || eintrag.inhalt_hash);
comment on function audit.blatt_hash(audit.eintraege) is
    'Blatt-Hash eines Eintrags (RFC 6962 § 2.1): SHA-256 über 0x00, die Metadaten als JSON-Feld und den Inhalts-Hash; gilt bei TimeZone UTC';

grant execute on function
    audit.inhalt(audit.eintraege), audit.inhalt_hash(audit.eintraege), audit.metadaten(audit.eintraege), audit.blatt_hash(audit.eintraege), audit.aera()
to dienst_audit, pruefer, hausdraht_dba;

commit;
