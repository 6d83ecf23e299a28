begin;
drop table verwaltung.benachrichtigungswahl;
drop table verwaltung.vorlagen;
commit;
