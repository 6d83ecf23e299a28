import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconEye } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { rufe } from '@/gemeinsam/api/client';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { datum } from '@/gemeinsam/zeit/format';
import { GeseheneAnfragen } from './GeseheneAnfragen';
import type { Mieteransicht } from './modell';
import { Wozu } from './Wozu';

interface Zettel {
  id: number;
  titel: string;
  text: string;
  zusatz: string;
}

function Zettel({ titel, zettel }: { titel: string; zettel: readonly Zettel[] }) {
  if (zettel.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {titel}
      </Title>
      <Stack gap="sm">
        {zettel.map((z) => (
          <Paper key={z.id} withBorder p="md">
            <Text fw={600} className="hd-text">
              {z.titel}
            </Text>
            <Text className="hd-text">{z.text}</Text>
            <Text size="sm" c="dimmed">
              {z.zusatz}
            </Text>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}

function Gesehen({ sicht, grund }: { sicht: Mieteransicht; grund: string }) {
  return (
    <>
      <Hinweis ton="blau" Symbol={IconEye} titel={`So sieht ${sicht.name} das Portal`}>
        Die Einsicht steht im Protokoll: „{grund}“. Hier lässt sich nichts ändern.
      </Hinweis>
      <Zettel
        titel="Störungen"
        zettel={sicht.stoerungen.map((s) => ({
          id: s.id,
          titel: s.titel,
          text: s.beschreibung,
          zusatz: s.behoben_am === null ? `seit ${datum(s.seit)}` : 'behoben',
        }))}
      />
      <Zettel
        titel="Aushänge"
        zettel={sicht.aushaenge.map((a) => ({ ...a, zusatz: `bis ${datum(a.bis)}` }))}
      />
      <section>
        <Title order={2} size="h4" mb="sm">
          Anfragen
        </Title>
        {sicht.anfragen.length === 0 ? (
          <Text c="dimmed">Dieses Konto sieht keine Anfragen.</Text>
        ) : (
          <GeseheneAnfragen anfragen={sicht.anfragen} />
        )}
      </section>
    </>
  );
}

/** What a tenant sees, for a clerk on the telephone; each look is noted with its reason. */
export default function MieteransichtSeite({ id }: { id: number }) {
  useDocumentTitle('Ansicht des Mieters · Hausdraht');
  // A mutation, never repeated by itself: each call is an entry of the log.
  const ansehen = useMutation({
    mutationFn: async (grund: string) =>
      (await rufe('mieteransicht', { benutzerkonto_id: id, grund })) as Mieteransicht,
  });
  return (
    <Stack gap="lg">
      <Anchor component={Link} href="/konten" className="hd-ziel hd-nicht-drucken">
        <IconArrowLeft size={18} aria-hidden="true" />
        Alle Konten
      </Anchor>
      <Title order={1} size="h2">
        Ansicht des Mieters
      </Title>
      {ansehen.isSuccess ? (
        <Gesehen sicht={ansehen.data} grund={ansehen.variables} />
      ) : (
        <Wozu ansehen={ansehen.mutate} laeuft={ansehen.isPending} fehler={ansehen.error} />
      )}
    </Stack>
  );
}
