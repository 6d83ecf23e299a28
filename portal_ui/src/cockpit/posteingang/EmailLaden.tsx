import { useQuery } from '@tanstack/react-query';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { eineEmail } from './abfragen';
import type { Auswahl } from './ansichten';
import { EmailDetail } from './EmailDetail';

/** Reads the open e-mail. */
export function EmailLaden({ id, auswahl }: { id: number; auswahl: Auswahl }) {
  const gueltig = Number.isSafeInteger(id);
  const email = useQuery({ ...eineEmail(id), enabled: gueltig });
  if (!gueltig) return <NichtGefunden was="Diese E-Mail" />;
  if (email.isPending) return <Geruest />;
  if (email.isError && email.data === undefined) {
    return <Ladefehler fehler={email.error} erneut={email.refetch} />;
  }
  return <EmailDetail key={id} email={email.data} auswahl={auswahl} />;
}
