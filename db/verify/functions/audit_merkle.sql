begin;
do $$
begin
    -- RFC 6962: the empty leaf, and the root over it and its like.
    assert encode(audit.merkle_wurzel(array[sha256('\x00')]), 'hex')
        = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'the root of one leaf is the leaf';
end
$$;
rollback;
