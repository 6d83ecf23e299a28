begin;
drop table verwaltung.anrufe;
drop table verwaltung.voicebot_token;
commit;
