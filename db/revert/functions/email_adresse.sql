begin;
drop function intern.email_adresse_normieren(text);
drop function intern.domain_als_a_label(text);
commit;
