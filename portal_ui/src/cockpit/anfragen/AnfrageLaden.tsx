import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { eineAnfrage } from '@/gemeinsam/anfragen/abfragen';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { AnfrageDetail } from './AnfrageDetail';
import { akte } from './oeffnen';
import { useGesehen } from './useGesehen';

/** Reads the open Anfrage and marks it as looked at. */
export function AnfrageLaden({ id }: { id: number }) {
  const gueltig = Number.isSafeInteger(id);
  const client = useQueryClient();
  // Once for every opening; from then on frames refresh what they touch.
  const [geoeffnet, setGeoeffnet] = useState<number | null>(null);
  const alles = useQuery({ ...akte(id, client), enabled: gueltig && geoeffnet !== id, gcTime: 0 });
  if (geoeffnet !== id && alles.isSuccess && !alles.isFetching) setGeoeffnet(id);
  const anfrage = useQuery({ ...eineAnfrage(id), enabled: geoeffnet === id });
  const gesehen = useGesehen();
  const aktivitaet = anfrage.data?.letzte_aktivitaet_am;
  useEffect(() => {
    if (aktivitaet !== undefined) gesehen.merken(id, aktivitaet);
  }, [gesehen, id, aktivitaet]);
  if (!gueltig) return <NichtGefunden was="Diese Anfrage" />;
  if (alles.isError) return <Ladefehler fehler={alles.error} erneut={alles.refetch} />;
  if (geoeffnet !== id || anfrage.isPending) return <Geruest />;
  if (anfrage.isError) return <Ladefehler fehler={anfrage.error} erneut={anfrage.refetch} />;
  return <AnfrageDetail key={id} anfrage={anfrage.data} />;
}
