begin;
drop function api.personen_suchen(text);
drop function intern.personen_suchen(text);
drop function intern.stammdaten_aehnlich(text, text[], integer);
drop function intern.stammdaten_finden(text, text[], integer);
drop function intern.suchmuster(text);
drop function intern.suchwoerter(text);
revoke execute on function
    erweiterungen.word_similarity(text, text), erweiterungen.word_similarity_op(text, text)
from dienst_email;
commit;
