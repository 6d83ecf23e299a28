begin;
drop policy anrufe_dienst_anfragen_all on verwaltung.anrufe;
drop policy anrufe_personal_select on verwaltung.anrufe;
drop policy voicebot_token_dienst_anmeldung_select on verwaltung.voicebot_token;
drop policy voicebot_token_leitung_update on verwaltung.voicebot_token;
drop policy voicebot_token_leitung_insert on verwaltung.voicebot_token;
drop policy voicebot_token_leitung_select on verwaltung.voicebot_token;
alter table verwaltung.anrufe no force row level security;
alter table verwaltung.anrufe disable row level security;
alter table verwaltung.voicebot_token no force row level security;
alter table verwaltung.voicebot_token disable row level security;
revoke all on verwaltung.voicebot_token, verwaltung.anrufe
from dienst_anfragen, dienst_anmeldung, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
commit;
