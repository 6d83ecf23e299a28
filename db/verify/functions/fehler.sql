begin;
do $$
begin
    assert to_regprocedure('intern.http_fehler(integer, text, text, text)') is not null, 'intern.http_fehler(integer, text, text, text) is missing';
end
$$;
rollback;
