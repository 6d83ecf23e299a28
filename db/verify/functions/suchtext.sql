begin;
select 1 / (intern.suchtext('Große Straße 12 a') = 'grosse str 12a')::integer;
select 1 / (intern.telefon_normieren('+49 (0)30 / 12 34 56') = '+4930123456')::integer;
rollback;
