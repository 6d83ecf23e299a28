-- Mail addresses in the one spelling in which they are stored and compared.
begin;

create function intern.domain_als_a_label(domain text) returns text
language plpython3u immutable parallel safe
as $py$
import unicodedata

try:
    labels = unicodedata.normalize("NFC", domain).lower().replace("\u3002", ".").split(".")
    return ".".join(
        label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii") for label in labels[:127]
    )
except Exception:
    return domain
$py$;
alter function intern.domain_als_a_label(text) owner to hausdraht_eigner;
comment on function intern.domain_als_a_label(text) is
    'Internationale Domain als A-Labels (RFC 5891); unveränderte Eingabe, wenn das nicht geht';
grant execute on function intern.domain_als_a_label(text) to dienst_email;

set local role hausdraht_eigner;

create function intern.email_adresse_normieren(adresse text) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v_adresse text := lower(btrim(left(adresse, 400), E' \t\r\n<>'));
    v_domain text := substring(v_adresse from '@([^@]+)$');
begin
    if v_domain is not null and v_domain ~ '[^\x01-\x7f]' then
        return left(v_adresse, -length(v_domain)) || intern.domain_als_a_label(v_domain);
    end if;
    return v_adresse;
end
$$;
comment on function intern.email_adresse_normieren(text) is
    'E-Mail-Adresse in Kleinschreibung ohne spitze Klammern, Domain als A-Labels (RFC 5891)';
grant execute on function intern.email_adresse_normieren(text) to dienst_email;

commit;
