import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eineAnfrage } from '@/gemeinsam/anfragen/abfragen';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { AnfrageDetail } from './AnfrageDetail';
import { useGesehen } from './useGesehen';

/** Reads the open Anfrage and marks it as looked at. */
export function AnfrageLaden({ id }: { id: number }) {
  const gueltig = Number.isSafeInteger(id);
  const anfrage = useQuery({ ...eineAnfrage(id), enabled: gueltig });
  const gesehen = useGesehen();
  const aktivitaet = anfrage.data?.letzte_aktivitaet_am;
  useEffect(() => {
    if (aktivitaet !== undefined) gesehen.merken(id, aktivitaet);
  }, [gesehen, id, aktivitaet]);
  if (!gueltig) return <NichtGefunden was="Diese Anfrage" />;
  if (anfrage.isPending) return <Geruest />;
  if (anfrage.isError) return <Ladefehler fehler={anfrage.error} erneut={anfrage.refetch} />;
  return <AnfrageDetail key={id} anfrage={anfrage.data} />;
}
