-- The tree and the chain, as RFC 6962 § 2.1 has them; docs/nachweis_pruefen.py computes the same.
begin;
set local role hausdraht_eigner;

create function audit.merkle_ebene(ebene bytea[]) returns bytea[]
language plpgsql stable parallel safe strict
set search_path = pg_catalog, pg_temp
as $$
declare
    c_anzahl constant integer := cardinality(ebene);
    v_naechste bytea[] := array[]::bytea[];
begin
    for i in 1..c_anzahl - 1 by 2 loop
        v_naechste := v_naechste || sha256('\x01'::bytea || ebene[i] || ebene[i + 1]);
    end loop;
    -- An odd one out moves up as it is: the tree RFC 6962 describes from above.
    return case when c_anzahl % 2 = 1 then v_naechste || ebene[c_anzahl] else v_naechste end;
end
$$;
comment on function audit.merkle_ebene(bytea[]) is
    'Nächsthöhere Ebene eines Merkle-Baums: je zwei Hashes werden SHA-256(0x01, links, rechts), ein übriger steigt unverändert auf (RFC 6962 § 2.1)';

create function audit.merkle_wurzel(blaetter bytea[]) returns bytea
language plpgsql stable parallel safe strict
set search_path = pg_catalog, pg_temp
as $$
declare
    v_ebene bytea[] := blaetter;
begin
    while cardinality(v_ebene) > 1 loop
        v_ebene := audit.merkle_ebene(v_ebene);
    end loop;
    return v_ebene[1];
end
$$;
comment on function audit.merkle_wurzel(bytea[]) is 'Wurzel des Merkle-Baums über Blatt-Hashes (RFC 6962 § 2.1); NULL bei einem leeren Feld';

create function audit.merkle_pfad(blaetter bytea[], stelle integer) returns jsonb
language plpgsql stable parallel safe strict
set search_path = pg_catalog, pg_temp
as $$
declare
    v_ebene bytea[] := blaetter;
    v_stelle integer := stelle;
    v_nachbar integer;
    v_pfad jsonb := jsonb_build_array();
begin
    while cardinality(v_ebene) > 1 loop
        v_nachbar := case when v_stelle % 2 = 1 then v_stelle + 1 else v_stelle - 1 end;
        if v_nachbar <= cardinality(v_ebene) then
            v_pfad := v_pfad || jsonb_build_object(
                'seite', case when v_nachbar < v_stelle then 'links' else 'rechts' end, 'hash', encode(v_ebene[v_nachbar], 'hex')
            );
        end if;
        v_ebene := audit.merkle_ebene(v_ebene);
        v_stelle := (v_stelle + 1) / 2;
    end loop;
    return v_pfad;
end
$$;
comment on function audit.merkle_pfad(bytea[], integer) is
    'Prüfpfad eines Blatts zur Wurzel: je Ebene der Nachbar und auf welcher Seite er steht; stelle zählt ab 1 (RFC 6962 § 2.1.1)';

create function audit.stellen_hash(zeiten timestamptz[], kennungen bigint[]) returns bytea
language sql stable parallel safe
return sha256(convert_to(jsonb_build_array(zeiten, kennungen)::text, 'UTF8'));
comment on function audit.stellen_hash(timestamptz[], bigint[]) is
    'SHA-256 darüber, welche Einträge ein Siegel deckt, als JSON-Feld [zeiten, kennungen]; gilt bei TimeZone UTC';

create function audit.siegel_hash(siegel audit.siegel) returns bytea
language sql stable parallel safe
return sha256('\x02'::bytea || convert_to(jsonb_build_array(
    siegel.nr, siegel.aera, siegel.lauf_aera, siegel.am, siegel.xid::text, siegel.stand::text, siegel.anzahl,
    encode(siegel.wurzel, 'hex'), encode(siegel.stellen, 'hex'), encode(siegel.vorgaenger, 'hex')
)::text, 'UTF8'));
comment on function audit.siegel_hash(audit.siegel) is
    'Hash eines Siegels: SHA-256 über 0x02 und das JSON-Feld [nr, aera, lauf_aera, am, xid, stand, anzahl, wurzel, stellen, vorgaenger], Hashes hexadezimal; gilt bei TimeZone UTC';

grant execute on function
    audit.merkle_ebene(bytea[]), audit.merkle_wurzel(bytea[]), audit.merkle_pfad(bytea[], integer), audit.siegel_hash(audit.siegel),
    audit.stellen_hash(timestamptz[], bigint[]),
    audit.inhalt(audit.eintraege), audit.inhalt_hash(audit.eintraege), audit.metadaten(audit.eintraege), audit.blatt_hash(audit.eintraege), audit.aera()
to dienst_siegel;

commit;
