-- What makes the log provable. A seal takes up to 256 entries: their leaves, the root of the Merkle tree over
-- them (RFC 6962) and the hash of the seal before. Whoever knows the last seal notices any change of what it
-- and those before it cover, also by a superuser.
begin;
set local role hausdraht_eigner;

create table audit.siegel (
    nr bigint not null,
    aera integer not null,
    lauf_aera integer not null,
    am timestamptz not null,
    xid xid8 not null,
    stand pg_snapshot not null,
    anzahl integer not null,
    von_am timestamptz not null,
    bis_am timestamptz not null,
    wurzel bytea not null,
    stellen bytea not null,
    vorgaenger bytea not null,
    siegel_hash bytea not null,
    zeiten timestamptz[] not null,
    kennungen bigint[] not null,
    blaetter bytea[] not null,
    constraint siegel_pk primary key (nr),
    constraint siegel_anzahl check (
        anzahl between 1 and 256 and cardinality(zeiten) = anzahl and cardinality(kennungen) = anzahl and cardinality(blaetter) = anzahl
    )
);
create index siegel_bis on audit.siegel (bis_am, nr);
-- Hashes do not compress.
alter table audit.siegel alter column blaetter set storage external, alter column kennungen set storage external;

comment on table audit.siegel is
    'Kette der Siegel über das Protokoll: jedes deckt höchstens 256 Einträge und nennt den Hash seines Vorgängers; nur audit.versiegeln schreibt, niemand ändert oder löscht';
comment on column audit.siegel.nr is 'Fortlaufende Nummer ohne Lücken, beginnend mit 1';
comment on column audit.siegel.aera is 'Ära der besiegelten Einträge (audit.aera)';
comment on column audit.siegel.lauf_aera is 'Ära, in der versiegelt wurde: nach dem Einspielen einer Sicherung höher als die der Einträge, die sie unversiegelt enthielt';
comment on column audit.siegel.am is 'Beginn des Laufs, der versiegelt hat, laut Datenbankserver';
comment on column audit.siegel.xid is 'Transaktion des Laufs; wer eine größere Nummer hat, begann später';
comment on column audit.siegel.stand is 'Was der Lauf sah, aus dem das Siegel stammt (pg_current_snapshot); der nächste Lauf nimmt, was damals noch nicht sichtbar war';
comment on column audit.siegel.anzahl is 'Zahl der besiegelten Einträge';
comment on column audit.siegel.von_am is 'Zeitpunkt des ältesten besiegelten Eintrags';
comment on column audit.siegel.bis_am is 'Zeitpunkt des jüngsten besiegelten Eintrags';
comment on column audit.siegel.wurzel is 'Wurzel des Merkle-Baums über die Blätter (audit.merkle_wurzel)';
comment on column audit.siegel.stellen is 'Hash über zeiten und kennungen (audit.stellen_hash): zu welchen Einträgen die Blätter gehören';
comment on column audit.siegel.vorgaenger is 'siegel_hash des vorigen Siegels; beim ersten 32 Nullbytes';
comment on column audit.siegel.siegel_hash is 'Hash des Siegels (audit.siegel_hash)';
comment on column audit.siegel.zeiten is 'Zeitpunkte (am) der Einträge in der Reihenfolge der Blätter';
comment on column audit.siegel.kennungen is 'Kennungen (id) der Einträge in der Reihenfolge der Blätter';
comment on column audit.siegel.blaetter is 'Blatt-Hashes (audit.blatt_hash) in der Reihenfolge des Baums';

-- One sealer at a time. A lock that any login could take would let any login stop the sealing.
create table audit.siegel_sperre (
    einzig boolean not null default true,
    constraint siegel_sperre_pk primary key (einzig),
    constraint siegel_sperre_einzig check (einzig)
);
comment on table audit.siegel_sperre is 'Eine einzige Zeile, die der Versiegelnde sperrt';
comment on column audit.siegel_sperre.einzig is 'Immer wahr';

-- Who empties a file of seals would otherwise have it written anew, and nobody knew what had stood in it.
create table audit.siegel_ausgaben (
    ziel text not null,
    nr bigint not null,
    am timestamptz not null default now(),
    constraint siegel_ausgaben_pk primary key (ziel),
    constraint siegel_ausgaben_ziel check (length(ziel) between 1 and 4096),
    constraint siegel_ausgaben_nr check (nr >= 0)
);
comment on table audit.siegel_ausgaben is 'Bis zu welchem Siegel in jede Datei außerhalb der Datenbank ausgegeben wurde';
comment on column audit.siegel_ausgaben.ziel is 'Pfad der Datei';
comment on column audit.siegel_ausgaben.nr is 'Letztes Siegel, das darin steht; 0, wenn danach alles als verloren anerkannt wurde';
comment on column audit.siegel_ausgaben.am is 'Wann es hineingeschrieben wurde';

-- Which entries a run has not seen yet: their transactions are the newest ones.
create index eintraege_xid on audit.eintraege (aera, xid);

reset role;
insert into audit.siegel_sperre default values;
commit;
