begin;
set local role hausdraht_eigner;

alter table verwaltung.notdienst_hooks enable row level security;
alter table verwaltung.notdienst_hooks force row level security;
alter table verwaltung.notdienst_plaene enable row level security;
alter table verwaltung.notdienst_plaene force row level security;
alter table verwaltung.notdienst_stufen enable row level security;
alter table verwaltung.notdienst_stufen force row level security;
alter table verwaltung.alarme enable row level security;
alter table verwaltung.alarme force row level security;
alter table verwaltung.alarm_schritte enable row level security;
alter table verwaltung.alarm_schritte force row level security;

-- The key of a hook is shown once and read by the sending service only.
grant select (mandant_id, id, bezeichnung, url, angelegt_am, entfernt_am) on verwaltung.notdienst_hooks to leitung;
grant insert (mandant_id, id, bezeichnung, url, geheimnis), update (entfernt_am) on verwaltung.notdienst_hooks to leitung;
grant select on verwaltung.notdienst_plaene, verwaltung.notdienst_stufen to verwalter, leitung, hausdraht_sicherung;
grant select on verwaltung.alarme to hausmeister, verwalter, leitung, hausdraht_sicherung;
grant select (mandant_id, alarm_id, nr, art, name, faellig_am, status, fehler, erledigt_am)
on verwaltung.alarm_schritte to verwalter, leitung;
grant select on verwaltung.notdienst_hooks, verwaltung.alarm_schritte to hausdraht_sicherung;
grant select on verwaltung.notdienst_hooks to dienst_versand;
grant select, insert, update, delete on verwaltung.notdienst_plaene, verwaltung.notdienst_stufen to dienst_versand;
grant select, insert, update on verwaltung.alarme, verwaltung.alarm_schritte to dienst_versand;
grant select, insert, update, delete on verwaltung.notdienst_plaene, verwaltung.notdienst_stufen, verwaltung.alarme, verwaltung.alarm_schritte to hausdraht_dba;
grant select (mandant_id, id, bezeichnung, url, angelegt_am, entfernt_am), insert, update (bezeichnung, url, entfernt_am), delete
on verwaltung.notdienst_hooks to hausdraht_dba;
grant select (mandant_id, id, person_id) on verwaltung.dienstleister to dienst_versand;
grant select (telefon) on verwaltung.personen to dienst_versand;
grant select (gesperrt_am) on anmeldung.benutzerkonten to dienst_versand;

create policy dienstleister_dienst_versand_select on verwaltung.dienstleister for select to dienst_versand using (true);

-- The head keeps the services that pass alarms on.
create policy notdienst_hooks_leitung_select on verwaltung.notdienst_hooks for select to leitung
using (mandant_id = (select intern.mandant_id()));
create policy notdienst_hooks_leitung_insert on verwaltung.notdienst_hooks for insert to leitung
with check (mandant_id = (select intern.mandant_id()));
create policy notdienst_hooks_leitung_update on verwaltung.notdienst_hooks for update to leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy notdienst_hooks_dienst_versand_select on verwaltung.notdienst_hooks for select to dienst_versand using (true);

-- Staff reads who is on duty; plans are saved as a whole by a function for the head.
create policy notdienst_plaene_personal_select on verwaltung.notdienst_plaene for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy notdienst_plaene_dienst_versand_all on verwaltung.notdienst_plaene for all to dienst_versand using (true) with check (true);
create policy notdienst_stufen_personal_select on verwaltung.notdienst_stufen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy notdienst_stufen_dienst_versand_all on verwaltung.notdienst_stufen for all to dienst_versand using (true) with check (true);

-- Staff sees every alarm, a caretaker those of the Anfragen he sees.
create policy alarme_personal_select on verwaltung.alarme for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy alarme_hausmeister_select on verwaltung.alarme for select to hausmeister
using (mandant_id = (select intern.mandant_id()) and exists (
    select from verwaltung.anfragen as a
    where a.mandant_id = alarme.mandant_id and a.id = alarme.anfrage_id
));
create policy alarme_dienst_versand_all on verwaltung.alarme for all to dienst_versand using (true) with check (true);
create policy alarm_schritte_personal_select on verwaltung.alarm_schritte for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy alarm_schritte_dienst_versand_all on verwaltung.alarm_schritte for all to dienst_versand using (true) with check (true);

commit;
