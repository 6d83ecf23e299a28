begin;
do $$
begin
    assert intern.totp('12345678901234567890', 1) = '287082', 'RFC 6238, appendix B, T = 59';
    assert intern.base32('12345678901234567890') = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'base32';
    assert not has_function_privilege('anonym', 'intern.totp(bytea, bigint)', 'execute'), 'nobody computes codes';
    assert not has_function_privilege('leitung', 'intern.totp_finden(bytea, text, bigint, bigint)', 'execute'), 'nobody looks for codes';
end
$$;
rollback;
