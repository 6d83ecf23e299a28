begin;
revoke execute on function intern.email_adresse_normieren(text), intern.domain_als_a_label(text) from dienst_versand;
drop function intern.adresse_unzustellbar(bigint, text, text, text);
drop function intern.adresse_falsch(text);
commit;
