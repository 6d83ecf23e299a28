begin;
set local role hausdraht_eigner;

do $anschliessen$
begin
    perform audit.anschliessen('verwaltung.voicebot_token', geheim => '{token_hash}');
    perform audit.anschliessen('verwaltung.anrufe');
end
$anschliessen$;

commit;
