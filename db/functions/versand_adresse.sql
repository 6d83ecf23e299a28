-- What an address is told by the answer of a mail server, in a report or while we send: one definition for both.
begin;
set local role hausdraht_eigner;

create function intern.adresse_falsch(status text) returns boolean
language sql immutable parallel safe
return coalesce(status ~ '^5\.(1\.([0-46]|10)|2\.1)$', false);
comment on function intern.adresse_falsch(text) is
    'Ob ein Statuscode (RFC 3463) endgültig gegen die Empfängeradresse spricht: 5.1.x außer dem, was den Absender betrifft (5.1.7, 5.1.8, 5.1.9), und 5.2.1 (Postfach abgeschaltet). Ein volles Postfach (5.2.2), Netz (5.4), Regeln (5.7) oder ein unbestimmter Code (5.0.0) sagen über die Adresse nichts';

create function intern.adresse_unzustellbar(mandant_id bigint, adresse text, status text, grund text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not intern.adresse_falsch(status) then
        return '';
    end if;
    update verwaltung.personen_email as p
    set unzustellbar_seit = now(), unzustellbar_grund = coalesce(nullif(left(grund, 400), ''), status)
    where p.mandant_id = adresse_unzustellbar.mandant_id and p.adresse = intern.email_adresse_normieren(adresse_unzustellbar.adresse)
        and p.unzustellbar_seit is null;
    return ' An diese Adresse wird nicht mehr geschrieben, bis sie sich meldet oder jemand sie wieder freigibt.';
end
$$;
comment on function intern.adresse_unzustellbar(bigint, text, text, text) is
    'Merkt eine Adresse als unzustellbar, wenn der Statuscode gegen sie spricht (adresse_falsch); liefert dann den Satz, der es dem Personal sagt, sonst leeren Text. Definer dienst_versand, weil nur dieser Dienst Adressen ändert';

reset role;
alter function intern.adresse_unzustellbar(bigint, text, text, text) owner to dienst_versand;
grant execute on function intern.adresse_falsch(text), intern.email_adresse_normieren(text), intern.domain_als_a_label(text) to dienst_versand;

commit;
