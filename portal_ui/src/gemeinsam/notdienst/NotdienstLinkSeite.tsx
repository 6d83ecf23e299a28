import { Anchor, Button, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconBellRinging, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Anmelderahmen } from '../anmeldung/Anmelderahmen';
import { rufe } from '../api/client';
import { zeitInWorten } from '../zeit/format';
import { Fehlermeldung } from '../zustaende/Fehlermeldung';
import { Geruest } from '../zustaende/Geruest';
import { Hinweis } from '../zustaende/Hinweis';

interface Lage {
  stand: 'laeuft' | 'bestaetigt' | 'erschoepft' | 'beendet';
  bestaetigt_von: string | null;
  bestaetigt_am: string | null;
  empfaenger: string;
  nummer: string;
  betreff: string;
  beschreibung: string;
  anschrift: string | null;
  einheit: string | null;
  ort: string;
  melder: string;
  telefon: string;
  gemeldet_am: string;
  verwaltung: string;
}

/** What the link of an alarm opens, without an account. Looking confirms nothing: mail programs look, too. */
export default function NotdienstLinkSeite() {
  useDocumentTitle('Notdienst · Hausdraht');
  // Behind the #, so that it stands in no log of a server.
  const [link] = useState(() => location.hash.slice(1));
  const [name, setName] = useState<string | null>(null);
  const frage = useQuery({
    queryKey: ['notdienst', link],
    retry: false,
    queryFn: async () => (await rufe('notdienst_ansehen', { link })) as Lage,
  });
  const bestaetigen = useMutation({
    mutationFn: async (wer: string) =>
      (await rufe('notdienst_bestaetigen', { link, name: wer })) as Lage,
    onError: () => frage.refetch(),
  });
  const lage = bestaetigen.data ?? frage.data;
  if (frage.isPending) return <Geruest />;
  const wer = name ?? lage?.empfaenger ?? '';
  return (
    <Anmelderahmen titel="Notdienst" einleitung={lage?.verwaltung ?? ''}>
      {lage === undefined ? (
        <Fehlermeldung fehler={frage.error} />
      ) : (
        <Stack>
          {lage.stand === 'bestaetigt' ? (
            <Hinweis
              ton="gruen"
              Symbol={IconCircleCheck}
              role="status"
              titel={`${lage.bestaetigt_von ?? ''} kümmert sich darum`}
            >
              {lage.bestaetigt_am !== null && `Bestätigt ${zeitInWorten(lage.bestaetigt_am)}. `}
              Es wird niemand mehr benachrichtigt.
            </Hinweis>
          ) : (
            lage.stand !== 'beendet' && (
              <Hinweis ton="orange" Symbol={IconBellRinging} titel="Noch hat niemand bestätigt" />
            )
          )}
          <Paper p="md" withBorder>
            <Text fw={700} size="lg" className="hd-text">
              {lage.betreff}
            </Text>
            <Text className="hd-text">{lage.beschreibung}</Text>
            <Text mt="sm" fw={600}>
              {[lage.anschrift, lage.einheit, lage.ort].filter(Boolean).join(', ')}
            </Text>
            <Text>
              {lage.melder}
              {lage.telefon !== '' && (
                <>
                  {lage.melder !== '' && ', '}
                  <Anchor href={`tel:${lage.telefon.replace(/[^+\d]/g, '')}`} className="hd-ziel">
                    {lage.telefon}
                  </Anchor>
                </>
              )}
            </Text>
            <Text size="sm" c="dimmed">
              {lage.nummer} · gemeldet {zeitInWorten(lage.gemeldet_am)}
            </Text>
          </Paper>
          {lage.stand !== 'bestaetigt' && lage.stand !== 'beendet' && (
            <form
              onSubmit={(ereignis) => {
                ereignis.preventDefault();
                bestaetigen.mutate(wer);
              }}
            >
              <Stack>
                <TextInput
                  label="Wer kümmert sich darum?"
                  size="lg"
                  maxLength={200}
                  value={wer}
                  onChange={(e) => setName(e.currentTarget.value)}
                />
                <Button
                  type="submit"
                  size="lg"
                  loading={bestaetigen.isPending}
                  disabled={wer.trim() === ''}
                >
                  Ich kümmere mich darum
                </Button>
              </Stack>
            </form>
          )}
          <Fehlermeldung fehler={bestaetigen.error} />
        </Stack>
      )}
    </Anmelderahmen>
  );
}
