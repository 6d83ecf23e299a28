-- That a factor was set up, used or taken away is in the log; what it consists of never is.
begin;
set local role hausdraht_eigner;

select audit.anschliessen('anmeldung.zweitfaktoren', geheim => '{geheimnis,geheimnis_neu}');
select audit.anschliessen('anmeldung.zweitfaktor_codes', geheim => '{code_hash}');
select audit.anschliessen('anmeldung.zweitfaktor_tickets', geheim => '{ticket_hash}');

commit;
