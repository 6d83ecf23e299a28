import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCamera, IconChevronRight, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { meineAnfragen } from '@/gemeinsam/anfragen/abfragen';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { istBeendet } from '@/gemeinsam/gestaltung/werte';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { AnfrageKarten } from '../anfragen/AnfrageKarten';
import { KeineAnfragen } from '../anfragen/KeineAnfragen';
import { Aushaenge } from '../aushaenge/Aushaenge';
import { hatEntwurf } from '../melden/entwurf';
import { KartenGeruest } from '../anfragen/KartenGeruest';
import { BekannteStoerungen } from '../stoerungen/BekannteStoerungen';
import stil from './StartSeite.module.css';

/** How many Anfragen the start page shows before it refers to the list. */
const HOECHSTENS = 5;

/** One large action; below it what is going on. */
export function StartSeite() {
  useDocumentTitle('Start · Hausdraht');
  const sitzung = useSitzung();
  const liste = useQuery(meineAnfragen());
  const laufend = liste.data?.filter((a) => !istBeendet(a.status)) ?? [];
  const gezeigt = (laufend.length > 0 ? laufend : (liste.data ?? [])).slice(0, HOECHSTENS);
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        Guten Tag, {sitzung.name}
      </Title>
      <BekannteStoerungen />
      <Link href="/melden" className={stil.aktion}>
        <span className={stil.symbol}>
          <IconCamera size={34} stroke={1.7} aria-hidden="true" />
        </span>
        <span className={stil.worte}>
          <strong>Schaden melden</strong>
          <span>Foto machen, kurz beschreiben, fertig.</span>
        </span>
        <IconChevronRight size={28} aria-hidden="true" />
      </Link>
      {hatEntwurf(sitzung) && (
        <Link href="/melden" className={stil.entwurf}>
          <IconPencil size={20} aria-hidden="true" />
          Sie haben eine angefangene Meldung. Weiterschreiben
        </Link>
      )}
      <Aushaenge />
      <section aria-labelledby="laufend">
        <Group justify="space-between" align="baseline" mb="sm">
          <Title order={2} size="h4" id="laufend">
            {laufend.length > 0 || liste.isPending ? 'Das läuft gerade' : 'Ihre Anfragen'}
          </Title>
          {(liste.data?.length ?? 0) > gezeigt.length && (
            <Anchor component={Link} href="/anfragen" className="hd-ziel">
              Alle ansehen
            </Anchor>
          )}
        </Group>
        {liste.isPending ? (
          <KartenGeruest />
        ) : liste.isError ? (
          <Ladefehler fehler={liste.error} erneut={liste.refetch} />
        ) : gezeigt.length === 0 ? (
          <KeineAnfragen />
        ) : (
          <AnfrageKarten anfragen={gezeigt} />
        )}
      </section>
      <Text size="sm" c="dimmed">
        Notfall? Bei Feuer, Gasgeruch oder Gefahr für Menschen wählen Sie{' '}
        <Anchor href="tel:112" size="sm" fw={650} inherit>
          112
        </Anchor>
        .
      </Text>
    </Stack>
  );
}
