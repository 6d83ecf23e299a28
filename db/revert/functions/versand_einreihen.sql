begin;
drop function intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb);
drop function intern.versand_hinterlegen(verwaltung.versand);
drop function intern.versand_auftrag(bigint, bigint, text, timestamptz);
drop function intern.versand_message_id(bigint, text);
commit;
