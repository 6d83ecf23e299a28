-- Longer than the longest transaction: what it wrote bears the time it began.
select intern.suchwoerter_lernen(null, now() - interval '15 minutes')
