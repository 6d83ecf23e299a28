begin;
select token, sha256, gesehen_am
from verwaltung.webhook_token
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.webhook_token', 'select'), 'anonym must not read webhook_token';
    assert not has_table_privilege('bruecke', 'verwaltung.webhook_token', 'select'), 'bruecke must not browse webhook_token';
end
$$;
rollback;
