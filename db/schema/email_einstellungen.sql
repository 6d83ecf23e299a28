begin;
set local role hausdraht_eigner;

create table verwaltung.email_einstellungen (
    mandant_id bigint primary key references verwaltung.mandanten (id),
    ohne_dmarc text not null default 'manuell' check (ohne_dmarc in ('manuell', 'zuordnen'))
);
comment on table verwaltung.email_einstellungen is
    'Wie ein Mandant eingehende E-Mails behandelt; eine Zeile je Mandant, mit ihm angelegt';
comment on column verwaltung.email_einstellungen.mandant_id is 'Mandant';
comment on column verwaltung.email_einstellungen.ohne_dmarc is
    'Absender, deren Domain keine DMARC-Regel veröffentlicht, die aber DKIM oder SPF genau dieser Domain bestätigt: manuell = ein Mensch entscheidet, zuordnen = wie ein bestätigter Absender';

commit;
