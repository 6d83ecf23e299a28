begin;
drop trigger _060_unveraenderlich on verwaltung.anfrage_nachrichten;
drop function intern.tg_anfrage_nachrichten__unveraenderlich();
drop trigger _050_festschreiben on verwaltung.anfrage_nachrichten;
drop function intern.tg_anfrage_nachrichten__festschreiben();
commit;
