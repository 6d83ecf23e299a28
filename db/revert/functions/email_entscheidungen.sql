begin;
drop function intern.email_von_hand_verwerfen(bigint, text, text);
drop function intern.email_entscheidung_eintragen(bigint, text, bigint, bigint, bigint, text, text);
drop function intern.email_in_bearbeitung(bigint);
commit;
