-- What the bytes are, not what somebody says they are.
begin;
set local role hausdraht_eigner;

create function intern.sniff_medientyp(inhalt bytea) returns text
language sql immutable parallel safe
return case
    -- A JPEG frame continues with an application, comment, table or frame marker.
    when substr(inhalt, 1, 3) = '\xffd8ff' and get_byte(substr(inhalt, 1, 4) || '\x00'::bytea, 3) between 192 and 254
        then 'image/jpeg'
    when substr(inhalt, 1, 8) = '\x89504e470d0a1a0a' and substr(inhalt, 13, 4) = 'IHDR'::bytea then 'image/png'
    when substr(inhalt, 1, 6) in ('GIF87a'::bytea, 'GIF89a'::bytea) then 'image/gif'
    when substr(inhalt, 1, 4) = 'RIFF'::bytea and substr(inhalt, 9, 4) = 'WEBP'::bytea then 'image/webp'
    when substr(inhalt, 5, 4) = 'ftyp'::bytea then case
        when substr(inhalt, 9, 4) in ('heic'::bytea, 'heix'::bytea, 'heim'::bytea, 'heis'::bytea, 'hevc'::bytea, 'hevx'::bytea)
            then 'image/heic'
        when substr(inhalt, 9, 4) in ('mif1'::bytea, 'msf1'::bytea) then 'image/heif'
        when substr(inhalt, 9, 4) in ('avif'::bytea, 'avis'::bytea) then 'image/avif'
        when substr(inhalt, 9, 4) = 'qt  '::bytea then 'video/quicktime'
        else 'video/mp4'
    end
    when substr(inhalt, 1, 5) = '%PDF-'::bytea then 'application/pdf'
    else 'application/octet-stream'
end;
comment on function intern.sniff_medientyp(bytea) is
    'Am Inhalt erkannter Medientyp: JPEG, PNG, GIF, WebP, HEIC/HEIF, AVIF, PDF, MP4, QuickTime; sonst application/octet-stream. Die ersten 16 Byte genügen';
grant execute on function intern.sniff_medientyp(bytea) to dienst_dateien, dienst_email, mieter, hausmeister, verwalter, leitung;

commit;
