import { useQuery } from '@tanstack/react-query';
import { eineAnfrage } from '@/gemeinsam/anfragen/abfragen';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { AuftragAnsicht } from './AuftragAnsicht';

/** One order by its number in the address. */
export function AuftragSeite({ id }: { id: number }) {
  const anfrage = useQuery({ ...eineAnfrage(id), enabled: Number.isSafeInteger(id) });
  if (!Number.isSafeInteger(id)) return <NichtGefunden was="Dieser Auftrag" />;
  if (anfrage.isPending) return <Geruest />;
  if (anfrage.isError) return <Ladefehler fehler={anfrage.error} erneut={anfrage.refetch} />;
  return <AuftragAnsicht anfrage={anfrage.data} />;
}
