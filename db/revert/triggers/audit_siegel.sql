begin;
drop trigger _010_nicht_leeren on audit.siegel;
drop trigger _010_unveraenderlich on audit.siegel;
commit;
