import { Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconMoodCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { AuftragKarte } from './AuftragKarte';
import { auftraege, nachHaus } from './auftraege';
import { VorratZeile } from './offline/VorratZeile';
import stil from './Auftraege.module.css';

/** The list of the day, by house and urgency. */
export function AuftraegeSeite({ erledigt }: { erledigt: boolean }) {
  const titel = erledigt ? 'Erledigt' : 'Ihre Aufträge';
  useDocumentTitle(`${titel} · Hausdraht`);
  const liste = useQuery(auftraege(erledigt));
  if (liste.isPending) return <Geruest />;
  // What was read before is better than none, in the cellar.
  if (liste.data === undefined) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {titel}
      </Title>
      {!erledigt && <VorratZeile />}
      {liste.data.length === 0 && (
        <Hinweisseite
          Symbol={IconMoodCheck}
          titel={erledigt ? 'Noch nichts erledigt' : 'Nichts zu tun'}
          text={
            erledigt
              ? 'Abgeschlossene Aufträge stehen hier.'
              : 'Neue Aufträge aus Ihrem Bereich erscheinen von selbst.'
          }
        />
      )}
      {nachHaus(liste.data).map(([haus, zeilen]) => (
        <section key={haus}>
          <Title order={2} size="h5" mb="xs">
            {haus}
          </Title>
          <ul className={stil.liste}>
            {zeilen.map((zeile) => (
              <AuftragKarte key={zeile.id} anfrage={zeile} />
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  );
}
