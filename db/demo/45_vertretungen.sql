-- A colleague is away just now, another one next week.
insert into verwaltung.vertretungen (mandant_id, benutzerkonto_id, vertreter_konto_id, von, bis, angelegt_konto_id)
select
    pg_temp.mandant('muster'), pg_temp.kennung('konto ' || v.wer), pg_temp.kennung('konto ' || v.durch),
    intern.heute() + v.von, intern.heute() + v.bis, pg_temp.kennung('konto albers')
from (values ('krause', 'hoffmann', -2, 11), ('yildiz', 'krause', 7, 20)) as v (wer, durch, von, bis);
