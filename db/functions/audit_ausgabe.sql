-- Seals leave the database, and the database remembers how far.
begin;
set local role hausdraht_eigner;

create function audit.siegel_angaben(siegel audit.siegel) returns jsonb
language sql stable parallel safe
return jsonb_build_object(
    'nr', siegel.nr, 'aera', siegel.aera, 'lauf_aera', siegel.lauf_aera, 'am', siegel.am, 'xid', siegel.xid::text, 'stand', siegel.stand::text, 'anzahl', siegel.anzahl,
    'wurzel', encode(siegel.wurzel, 'hex'), 'stellen', encode(siegel.stellen, 'hex'), 'vorgaenger', encode(siegel.vorgaenger, 'hex'), 'siegel_hash', encode(siegel.siegel_hash, 'hex')
);
comment on function audit.siegel_angaben(audit.siegel) is
    'Was von einem Siegel ausgegeben wird: alles, was sein Hash deckt, und der Hash; gilt bei TimeZone UTC';

create function audit.siegel_seit(nr bigint, anzahl integer) returns setof jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
    return query
    select audit.siegel_angaben(s) from audit.siegel as s where s.nr >= siegel_seit.nr order by s.nr limit siegel_seit.anzahl;
end
$$;
comment on function audit.siegel_seit(bigint, integer) is
    'Siegel ab einer Nummer, höchstens so viele, zum Ausgeben in eine Datei. Definer dienst_siegel, weil die Bridge keine Tabellen liest; nennt keine Einträge';

create function audit.siegel_ausgabe(ziel text) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce((select a.nr from audit.siegel_ausgaben as a where a.ziel = siegel_ausgabe.ziel), 0);
end
$$;
comment on function audit.siegel_ausgabe(text) is
    'Letztes Siegel, das in eine Datei ausgegeben wurde; 0, wenn noch keines. Definer dienst_siegel, weil die Bridge keine Tabellen liest; liefert nur die Nummer';

create function audit.siegel_ausgegeben(ziel text, nr bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
    insert into audit.siegel_ausgaben as a (ziel, nr)
    select ziel, s.nr from audit.siegel as s where s.nr = nr
    on conflict on constraint siegel_ausgaben_pk do update set nr = excluded.nr, am = excluded.am
    where a.nr < excluded.nr;
end
$$;
comment on function audit.siegel_ausgegeben(text, bigint) is
    'Merkt, dass alle Siegel bis zu diesem in einer Datei stehen; nie zurück, und nur Siegel, die es gibt. Definer dienst_siegel, weil die Bridge keine Tabellen schreibt; berührt nur diese Datei';

create function audit.verlust_anerkennen(ziel text, nr bigint, bisher bigint, grund text) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
    insert into audit.siegel_ausgaben (ziel, nr) values (ziel, nr)
    on conflict on constraint siegel_ausgaben_pk do update set nr = excluded.nr, am = excluded.am;
    perform audit.vorgang_schreiben(
        null, 'verlust', 'audit.siegel', jsonb_build_object('id', ziel), jsonb_build_object('bis', nr, 'ausgegeben', bisher), grund
    );
end
$$;
comment on function audit.verlust_anerkennen(text, bigint, bigint, text) is
    'Hält als Superuser fest, dass ausgegebene Siegel nach nr bis bisher verloren sind, und setzt die Ausgabe in diese Datei nach nr fort; der Grund steht im Protokoll und unterschrieben in der Datei (hausdraht audit verlust)';

reset role;
alter function audit.siegel_seit(bigint, integer) owner to dienst_siegel;
alter function audit.siegel_ausgabe(text) owner to dienst_siegel;
alter function audit.siegel_ausgegeben(text, bigint) owner to dienst_siegel;
grant execute on function audit.siegel_angaben(audit.siegel) to dienst_siegel;
grant execute on function audit.siegel_seit(bigint, integer) to bruecke, hausdraht_dba;
grant execute on function audit.siegel_ausgabe(text), audit.siegel_ausgegeben(text, bigint) to bruecke;

commit;
