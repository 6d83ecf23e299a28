import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useDarf } from '@/gemeinsam/api/darf';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { regeln } from './abfragen';
import { Regelwerk } from './Regelwerk';

/** The rules that read every new mail and report. */
export function RegelnSeite({ offen }: { offen: string | null }) {
  useDocumentTitle('Regeln · Hausdraht');
  const liste = useQuery(regeln());
  const darf = useDarf('klassifikationsregeln_speichern');
  if (liste.isPending || darf === undefined) return <Geruest />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  return (
    <>
      <h1 className="hd-nur-vorlesen">Regeln</h1>
      <Regelwerk gespeichert={liste.data} offen={offen} darf={darf} />
    </>
  );
}
