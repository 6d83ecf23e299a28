import { Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useDarf } from '@/gemeinsam/api/darf';
import { mailereignis } from '@/gemeinsam/gestaltung/werte';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { NichtGefunden } from '@/gemeinsam/zustaende/NichtGefunden';
import { vorlagen, type Vorlage } from './abfragen';
import { VorlageEditor } from './VorlageEditor';
import stil from './Vorlagen.module.css';

/** The texts of outgoing mail, one for each event. */
export function VorlagenSeite({ ereignis }: { ereignis: string | null }) {
  useDocumentTitle('Vorlagen · Hausdraht');
  const liste = useQuery(vorlagen());
  const darf = useDarf('vorlage_speichern');
  if (liste.isPending || darf === undefined) return <Geruest />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  const offen = ereignis ?? liste.data[0]?.ereignis;
  const vorlage = liste.data.find((v) => v.ereignis === offen);
  if (vorlage === undefined) return <NichtGefunden was="Diese Vorlage" />;
  return (
    <Stack gap="md">
      <div className="hd-nicht-drucken">
        <Title order={1} size="h2">
          Vorlagen
        </Title>
        <Text c="dimmed">
          Diese E-Mails schreibt das System von selbst. Anrede, Gruß und die Pflichtangaben der
          Verwaltung kommen immer dazu.
        </Text>
      </div>
      <Auswahl vorlagen={liste.data} offen={vorlage.ereignis} />
      <VorlageEditor key={vorlage.ereignis} gespeichert={vorlage} darf={darf} />
    </Stack>
  );
}

function Auswahl({ vorlagen: alle, offen }: { vorlagen: readonly Vorlage[]; offen: string }) {
  return (
    <nav aria-label="Vorlagen" className={`${stil.auswahl ?? ''} hd-nicht-drucken`}>
      {alle.map((v) => (
        <Link
          key={v.ereignis}
          href={`/einstellungen/vorlagen/${v.ereignis}`}
          aria-current={v.ereignis === offen ? 'page' : undefined}
        >
          <strong>{mailereignis(v.ereignis)}</strong>
          <span>{v.aktiv ? 'wird gesendet' : 'ausgeschaltet'}</span>
        </Link>
      ))}
    </nav>
  );
}
