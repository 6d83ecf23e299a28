import { useQuery } from '@tanstack/react-query';
import { eineAnfrage } from '@/gemeinsam/anfragen/abfragen';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { AnfrageAnsicht } from './AnfrageAnsicht';

/** One Anfrage by its number in the address. */
export function AnfrageSeite({ id }: { id: number }) {
  const anfrage = useQuery({ ...eineAnfrage(id), enabled: Number.isSafeInteger(id) });
  if (!Number.isSafeInteger(id)) return <NichtGefunden was="Diese Anfrage" />;
  if (anfrage.isPending) return <Geruest />;
  if (anfrage.isError) return <Ladefehler fehler={anfrage.error} erneut={anfrage.refetch} />;
  return <AnfrageAnsicht anfrage={anfrage.data} />;
}
