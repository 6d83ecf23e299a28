begin;
drop function intern.antwort_schluessel_wechseln(bigint);
drop function intern.antwort_adresse_pruefen(bigint, text);
drop function intern.ruecklauf_adresse(bigint, bigint);
drop function intern.antwort_adresse(bigint, bigint);
drop function intern.signierte_adresse(text, bigint, bigint);
drop function intern.antwort_token(bytea, text, bigint, bigint);
revoke execute on function erweiterungen.hmac(bytea, bytea, text) from dienst_email;
commit;
