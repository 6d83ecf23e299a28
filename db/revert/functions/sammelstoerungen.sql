begin;
drop function intern.haus_kanaele(bigint, bigint, bigint);
drop function intern.sammelstoerung_personen(bigint, bigint, bigint);
drop function intern.sammelstoerung_anfrage_loesen(bigint);
drop function intern.tg_anfragen__sammelstoerung();
drop function intern.sammelstoerung_betrifft(verwaltung.sammelstoerungen, bigint);
drop function intern.meine_stoerungen();
commit;
