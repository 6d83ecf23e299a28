begin;
drop trigger _050_festschreiben on verwaltung.anfragen;
drop function intern.tg_anfragen__festschreiben();
commit;
