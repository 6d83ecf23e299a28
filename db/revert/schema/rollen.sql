-- Roles belong to the cluster and may be used by other databases: they stay.
select 1;
