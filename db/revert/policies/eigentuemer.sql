begin;
drop policy eigentuemer_dienst_select on verwaltung.eigentuemer;
drop policy eigentuemer_personal_select on verwaltung.eigentuemer;
revoke all on verwaltung.eigentuemer from dienst_anfragen, dienst_email, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
alter table verwaltung.eigentuemer no force row level security;
alter table verwaltung.eigentuemer disable row level security;
commit;
