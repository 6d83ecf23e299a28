-- Random keys: a shared sequence would tell one Mandant how much another one writes.
begin;
set local role hausdraht_eigner;

create function intern.neue_id() returns bigint
language sql volatile parallel safe
return (1 + random() * 4503599627370494)::bigint;
comment on function intern.neue_id() is
    'Zufällige Kennung zwischen 1 und 2^52 (in JavaScript genau darstellbar); verrät nicht, wie viele Zeilen andere Mandanten anlegen';

grant execute on function intern.neue_id() to
    mieter, hausmeister, verwalter, leitung, hausdraht_dba,
    dienst_anmeldung, dienst_anfragen, dienst_email, dienst_versand, dienst_dateien, dienst_stammdaten, dienst_status, dienst_ereignisse, dienst_audit;

commit;
