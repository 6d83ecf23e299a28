-- Mails of Mandant 1 for the queue's benchmark. Triggers rest while loading.
begin;
set local session_replication_role = replica;
insert into verwaltung.email_triage (
    mandant_id, id, status, eingegangen_am, weg, umschlag_an, umschlag_an_voll, umschlag_von, sha256, groesse, pruefung,
    zerlegt, message_id, absender, betreff, inhalt, zuordnung, grund, grund_text, anfrage_id, verarbeitet_am
)
select
    1, n, w.status, timestamptz '2026-11-01 06:00+00' + make_interval(secs => n * 17), 'imap', 'post@m1.example',
    'post@m1.example', 'q' || n || '@x.example', sha256(n::text::bytea), 9000,
    jsonb_build_object('ergebnis', 'pass', 'absender', 'q' || n || '@x.example', 'satz', repeat('Absender bestätigt. ', 40)),
    jsonb_build_object('von', 'Wer ' || n, 'betreff', 'Frage ' || n, 'anhaenge', '[]'::jsonb, 'hinweise', '[]'::jsonb),
    '<' || n || '@x.example>', 'q' || n || '@x.example', 'Frage ' || n, repeat('Guten Tag, ich habe eine Frage. ', 60), 'unbekannt',
    case w.status when 'manuell' then 'unbekannt' end,
    case w.status when 'manuell' then 'Die Absenderadresse steht nicht in den Stammdaten.' end,
    case w.status when 'zugeordnet' then 1 + n % 2000 end, now()
from generate_series(1, :wartend + :entschieden) as n
cross join lateral (
    select case when n % ((:wartend + :entschieden) / :wartend) = 0 then 'manuell' else 'zugeordnet' end as status
) as w;
commit;
