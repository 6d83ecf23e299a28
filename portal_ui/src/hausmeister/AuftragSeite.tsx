import { useQuery } from '@tanstack/react-query';
import { eineAnfrage } from '@/gemeinsam/anfragen/abfragen';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { AuftragAnsicht } from './AuftragAnsicht';

/** One order by its number in the address. */
export function AuftragSeite({ id }: { id: number }) {
  const anfrage = useQuery({ ...eineAnfrage(id), enabled: Number.isSafeInteger(id) });
  if (!Number.isSafeInteger(id)) return <NichtGefunden was="Diesen Auftrag" />;
  if (anfrage.isPending) return <Geruest />;
  // Without reception it shows what was read before; what the server refuses is not shown.
  if (anfrage.isError && (anfrage.data === undefined || anfrage.error instanceof ApiFehler))
    return <Ladefehler fehler={anfrage.error} erneut={anfrage.refetch} />;
  return <AuftragAnsicht anfrage={anfrage.data} />;
}
