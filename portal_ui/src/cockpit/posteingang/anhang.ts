import { queryOptions } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { liste, objekt, textAus, zahlAus } from './angabe';
import type { Email } from './modell';

/** An attachment as the mail announces it. */
export interface Mailanhang {
  nr: number;
  dateiname: string;
  /** As the sender names it; what it really is, the server finds out. */
  typ: string;
  /** Bytes. */
  groesse: number;
  /** Might run something on the computer that opens it. */
  gefaehrlich: boolean;
  /** What a special part is, in words; empty for an ordinary one. */
  art: string;
  /** A picture of the layout, such as a logo in a signature. */
  eingebettet: boolean;
}

/** Ends of names whose files run something when opened, or draw a page that does. */
const GEFAEHRLICH =
  /\.(exe|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|vbs?|vbe|jse?|mjs|wsf|wsh|hta|jar|lnk|url|reg|iso|img|vhdx?|app|dmg|pkg|sh|html?|xhtml|shtml|svgz?|mht|mhtml|swf|chm|docm|dotm|xlsm|xltm|xlam|pptm|ppam|one|zip|rar|7z|ace|cab)\.*\s*$/i;

/** Ends of names of pictures; some programs send them as a file of no kind. */
const BILDNAME = /\.(jpe?g|png|gif|webp|heic|heif|avif)$/i;

/** The attachments of a mail. */
export const mailanhaenge = (email: Pick<Email, 'zerlegt'>): Mailanhang[] =>
  liste(objekt(email.zerlegt).anhaenge).map((wert, i) => ({
    nr: zahlAus(wert, 'nr') ?? i + 1,
    dateiname: textAus(wert, 'dateiname') || 'ohne Namen',
    typ: textAus(wert, 'typ'),
    groesse: zahlAus(wert, 'groesse') ?? 0,
    gefaehrlich: GEFAEHRLICH.test(textAus(wert, 'dateiname')),
    art: textAus(wert, 'art'),
    eingebettet: objekt(wert).eingebettet === true,
  }));

/** Whether an attachment may be a picture to look at; what it is, its bytes decide. */
export const vielleichtBild = ({ typ, dateiname, gefaehrlich, eingebettet }: Mailanhang): boolean =>
  !gefaehrlich &&
  !eingebettet &&
  ((typ.startsWith('image/') && typ !== 'image/svg+xml') || BILDNAME.test(dateiname));

/** A picture of a mail, stored as a file of which there are copies without its position. */
export interface Mailbild {
  nr: number;
  datei_id: number;
}

/** The pictures of a mail; asking for them has their copies made. */
export const mailbilder = (email: Pick<Email, 'id' | 'zerlegt'>) =>
  queryOptions({
    queryKey: ['email_bilder', email.id],
    enabled: mailanhaenge(email).some(vielleichtBild),
    staleTime: Infinity,
    queryFn: async () => (await rufe('email_bilder', { email_id: email.id })) as Mailbild[],
  });
