-- Canonical form of an entry: the writer and every later check compute the same bytes.
begin;
set local role hausdraht_eigner;

-- Stable like the functions it calls: declared immutable it would not be inlined.
create function audit.inhalt_hash(salz bytea, vorher jsonb, nachher jsonb) returns bytea
language sql stable parallel safe
return sha256(salz || convert_to(jsonb_build_array(vorher, nachher)::text, 'UTF8'));
comment on function audit.inhalt_hash(bytea, jsonb, jsonb) is
    'Inhalts-Hash eines Eintrags: SHA-256 über Salz und das JSON-Feld [vorher, nachher]';

-- The text of timestamptz inside jsonb follows the time zone of the session: callers pin UTC.
create function audit.metadaten(eintrag audit.eintraege) returns text
language sql stable parallel safe
return jsonb_build_array(
    eintrag.am, eintrag.id, eintrag.aera, eintrag.xid::text, eintrag.mandant_id, eintrag.tabelle, eintrag.schluessel,
    eintrag.aktion, eintrag.rolle, eintrag.benutzerkonto_id, eintrag.anmeldename, eintrag.dienst, eintrag.anforderung,
    eintrag.adresse, eintrag.grund
)::text;
comment on function audit.metadaten(audit.eintraege) is
    'Alles, was ein Eintrag außer seinem Inhalt sagt, als JSON-Feld: Zeitpunkt, Kennung, Ära, Transaktion, Mandant, Tabelle, Schlüssel, Aktion, Rolle, Konto, Login, Dienst, Anforderung, Adresse, Grund; gilt bei TimeZone UTC';

create function audit.blatt_hash(eintrag audit.eintraege) returns bytea
language sql stable parallel safe
return sha256('\x00'::bytea || convert_to(audit.metadaten(eintrag), 'UTF8') || eintrag.inhalt_hash);
comment on function audit.blatt_hash(audit.eintraege) is
    'Blatt-Hash eines Eintrags (RFC 6962 § 2.1): SHA-256 über 0x00, die Metadaten als JSON-Feld und den Inhalts-Hash; gilt bei TimeZone UTC';

grant execute on function audit.inhalt_hash(bytea, jsonb, jsonb), audit.metadaten(audit.eintraege), audit.blatt_hash(audit.eintraege), audit.aera() to
    dienst_audit, pruefer, hausdraht_dba;

commit;
