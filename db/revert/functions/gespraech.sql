begin;
drop function intern.eigentuemer_anschreiben(bigint, bigint[]);
drop function intern.textbaustein_fuellen(bigint, text);
drop function intern.konto_beginn();
drop function intern.entwurf_leeren(bigint, text);
drop function intern.anhaenge_verweisen(bigint, bigint, bigint[]);
commit;
