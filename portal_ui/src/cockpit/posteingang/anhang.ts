import { queryOptions } from '@tanstack/react-query';
import { istBild, mailanhang } from '@/gemeinsam/dateien/dateien';
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

/** Larger pictures (bytes) are only downloaded: a preview is the whole picture here. */
const VORSCHAU_BIS = 8 * 1024 * 1024;

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

/** Whether an attachment is shown as a picture. */
export const mitVorschau = ({ typ, groesse, gefaehrlich, eingebettet }: Mailanhang): boolean =>
  istBild(typ) && groesse <= VORSCHAU_BIS && !gefaehrlich && !eingebettet;

/** The bytes of an attachment; they never change. */
export const anhangInhalt = (emailId: number, nr: number) =>
  queryOptions({
    queryKey: ['email_anhaenge', emailId, nr],
    staleTime: Infinity,
    gcTime: 5 * 60_000,
    queryFn: ({ signal }) => mailanhang(emailId, nr, signal),
  });
