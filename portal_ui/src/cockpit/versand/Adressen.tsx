import { Button, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMoodCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { fehlertext } from '@/gemeinsam/api/fehler';
import { Zeit } from '@/gemeinsam/zeit/Zeit';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Hinweisseite } from '@/gemeinsam/zustaende/Hinweisseite';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { unzustellbare, type Unzustellbar } from './abfragen';
import stil from './Versand.module.css';

/** Addresses at which nothing arrived, and how to try them again. */
export function Adressen() {
  const liste = useQuery(unzustellbare());
  if (liste.isPending) return <Geruest />;
  if (liste.isError) return <Ladefehler fehler={liste.error} erneut={liste.refetch} />;
  if (liste.data.length === 0) {
    return (
      <Hinweisseite
        Symbol={IconMoodCheck}
        titel="Alle Adressen sind erreichbar"
        text="Kommt eine E-Mail als unzustellbar zurück, steht die Adresse hier."
      />
    );
  }
  return (
    <Stack gap="md" className={stil.blatt ?? ''}>
      <Title order={2} size="h3">
        Nicht erreichbare Adressen
      </Title>
      <Text c="dimmed">
        An diese Adressen wird nichts mehr gesendet. Fragen Sie die Person nach ihrer richtigen
        Adresse, oder geben Sie die Adresse wieder frei, wenn das Postfach nur vorübergehend gestört
        war.
      </Text>
      <ul className={stil.adressen}>
        {liste.data.map((adresse) => (
          <Adresse key={adresse.id} adresse={adresse} />
        ))}
      </ul>
    </Stack>
  );
}

function Adresse({ adresse }: { adresse: Unzustellbar }) {
  const client = useQueryClient();
  const freigeben = useMutation({
    mutationFn: () =>
      rufe('adresse_wieder_zustellbar', {
        person_id: adresse.person_id,
        adresse: adresse.adresse,
      }),
    onSuccess: () =>
      notifications.show({
        color: 'green',
        message: `An ${adresse.adresse} wird wieder gesendet.`,
      }),
    onError: (fehler) => notifications.show({ color: 'red', message: fehlertext(fehler).meldung }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['versand'] }),
  });
  const name =
    adresse.personen && `${adresse.personen.vorname} ${adresse.personen.nachname}`.trim();
  return (
    <li>
      <div>
        <Text fw={600}>{adresse.adresse}</Text>
        <Text size="sm" c="dimmed">
          {name} · seit <Zeit wert={adresse.unzustellbar_seit} />
        </Text>
        {adresse.unzustellbar_grund !== null && (
          <Text size="sm" className="hd-text">
            {adresse.unzustellbar_grund}
          </Text>
        )}
      </div>
      <Button
        variant="default"
        size="sm"
        loading={freigeben.isPending}
        aria-label={`${adresse.adresse} ist wieder erreichbar`}
        onClick={() => freigeben.mutate()}
      >
        Adresse ist wieder erreichbar
      </Button>
    </li>
  );
}
