begin;
drop trigger _900_audit on verwaltung.anrufe;
drop trigger _900_audit on verwaltung.voicebot_token;
commit;
