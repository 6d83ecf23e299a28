begin;
drop view api.benachrichtigungswahl;
drop view api.versand_einstellungen;
drop view api.versand;
drop view api.vorlagen;
commit;
