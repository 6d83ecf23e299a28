begin;
set local role hausdraht_eigner;

create function api.anfragen_suchen(suche text, auswahl jsonb default '{"ansicht": "alle"}', anzahl integer default 50)
returns setof api.anfragen_bearbeitung
language sql stable parallel safe rows 50
begin atomic
    select b.*
    from intern.anfragen_suchen(
        anfragen_suchen.suche, intern.anfragen_wahl(anfragen_suchen.auswahl), least(greatest(anfragen_suchen.anzahl, 1), 500)
    ) as s
    join api.anfragen_bearbeitung as b on b.mandant_id = (select intern.mandant_id()) and b.id = s.anfrage_id
    order by s.rang;
end;
comment on function api.anfragen_suchen(text, jsonb, integer) is
    'Volltextsuche der Verwaltung über alle Texte der Anfragen, auch interne: alle Wörter, in Beugungen, als Teil längerer Wörter, notfalls Ähnliches; eine Vorgangsnummer findet ihre Anfrage. auswahl ({ansicht, filter}) grenzt ein, bevor gezählt wird. Jüngeres zuerst, höchstens anzahl (bis 500). Fehler HD031';

-- As a filter of the list it would be looked up for every Anfrage there is (0.7 s among 100,000); from the word on it
-- takes what has it (0.7 ms). Inlined, so that further filters and the order join in.
create function api.anfragen_mit_schlagwort(schlagwort_id bigint) returns setof api.anfragen_bearbeitung
language sql stable parallel safe rows 100
begin atomic
    select b.*
    from verwaltung.anfrage_schlagworte as z
    join api.anfragen_bearbeitung as b on b.mandant_id = (select intern.mandant_id()) and b.id = z.anfrage_id
    where z.mandant_id = (select intern.mandant_id()) and z.schlagwort_id = anfragen_mit_schlagwort.schlagwort_id;
end;
comment on function api.anfragen_mit_schlagwort(bigint) is
    'Die Anfragen mit einem Schlagwort, mit allen Spalten von anfragen_bearbeitung; weitere Filter und die Reihenfolge wie dort';

grant execute on function api.anfragen_suchen(text, jsonb, integer), api.anfragen_mit_schlagwort(bigint) to verwalter, leitung;

commit;
