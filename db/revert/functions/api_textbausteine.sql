begin;
drop function api.textbaustein_einsetzen(bigint, bigint);
drop function api.textbaustein_loeschen(bigint);
drop function api.textbaustein_speichern(text, text, text, bigint);
commit;
