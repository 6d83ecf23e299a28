begin;
select nr, aera, lauf_aera, am, xid, stand, anzahl, von_am, bis_am, wurzel, stellen, vorgaenger, siegel_hash, zeiten, kennungen, blaetter
from audit.siegel
where false;
select ziel, nr, am
from audit.siegel_ausgaben
where false;
do $$
begin
    assert (select count(*) from audit.siegel_sperre) = 1, 'there is the row that a sealer locks';
    assert to_regclass('audit.eintraege_xid') is not null, 'what is new is found by its transaction';
end
$$;
rollback;
