begin;
drop function intern.rundschreiben_stand(bigint);
drop function intern.rundschreiben_verteilen(bigint, bigint);
drop function intern.tg_rundschreiben__auftrag();
drop function intern.rundschreiben_auftrag(bigint, bigint);
drop function intern.rundschreiben_vorschau(text, bigint, bigint);
drop function intern.rundschreiben_empfaenger(bigint, text, bigint, bigint);
commit;
