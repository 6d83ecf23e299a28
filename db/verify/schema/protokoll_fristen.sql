begin;
select tabelle, aktion, gueltig_ab, jahre, ab_jahresende, grund, quelle from verwaltung.protokoll_fristen where false;
rollback;
