begin;
set local role hausdraht_eigner;

create function api.anfragen_suchen(suche text, stati text[] default null, anzahl integer default 50)
returns setof api.anfragen_bearbeitung
language sql stable parallel safe rows 50
begin atomic
    select b.*
    from intern.anfragen_suchen(anfragen_suchen.suche, anfragen_suchen.stati, least(greatest(anfragen_suchen.anzahl, 1), 200)) as s
    join api.anfragen_bearbeitung as b on b.mandant_id = (select intern.mandant_id()) and b.id = s.anfrage_id
    order by s.rang;
end;
comment on function api.anfragen_suchen(text, text[], integer) is
    'Volltextsuche der Verwaltung über alle Texte der Anfragen, auch interne: alle Wörter, in Beugungen, als Teil längerer Wörter, notfalls Ähnliches; eine Vorgangsnummer findet ihre Anfrage. Jüngeres zuerst, höchstens anzahl (bis 200)';

grant execute on function api.anfragen_suchen(text, text[], integer) to verwalter, leitung;

commit;
