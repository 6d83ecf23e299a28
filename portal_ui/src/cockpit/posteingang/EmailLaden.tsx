import { useQuery } from '@tanstack/react-query';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { eineEmail } from './abfragen';
import { EmailDetail } from './EmailDetail';

/** Reads the open e-mail. */
export function EmailLaden({ id, alle }: { id: number; alle: boolean }) {
  const gueltig = Number.isSafeInteger(id);
  const email = useQuery({ ...eineEmail(id), enabled: gueltig });
  if (!gueltig) return <NichtGefunden was="Diese E-Mail" />;
  if (email.isPending) return <Geruest />;
  if (email.isError) return <Ladefehler fehler={email.error} erneut={email.refetch} />;
  return <EmailDetail key={id} email={email.data} alle={alle} />;
}
