import { Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconMoodCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { AuftragKarte } from './AuftragKarte';
import { auftraege, nachHaus } from './auftraege';
import { kontoSchluessel } from './offline/ablage';
import { nurNoch } from './offline/lesestand';
import { vorhalten } from './offline/vorhalten';
import stil from './Auftraege.module.css';

/** The list of the day, by house and urgency. */
export function AuftraegeSeite({ erledigt }: { erledigt: boolean }) {
  const titel = erledigt ? 'Erledigt' : 'Ihre Aufträge';
  useDocumentTitle(`${titel} · Hausdraht`);
  const liste = useQuery(auftraege(erledigt));
  const client = useQueryClient();
  const konto = kontoSchluessel(useSitzung());
  const zeilen = liste.data;
  useEffect(() => {
    if (erledigt || zeilen === undefined || !navigator.onLine) return;
    const abbruch = new AbortController();
    const ids = zeilen.map(({ id }) => id);
    void vorhalten(client, ids, abbruch.signal);
    void nurNoch(konto, ids).catch(() => undefined);
    return () => abbruch.abort();
  }, [client, konto, zeilen, erledigt]);
  if (liste.isPending) return <Geruest />;
  // What was read before is better than none, in the cellar.
  if (liste.data === undefined) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {titel}
      </Title>
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
