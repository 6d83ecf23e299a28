import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconLink, IconMailQuestion, IconPlus, IconTrashX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anfrageStatus } from '@/gemeinsam/gestaltung/werte';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Rueckfrage } from '@/gemeinsam/zustaende/Rueckfrage';
import { Taste } from '../tasten/Taste';
import { useTasten } from '../tasten/useTasten';
import { bewohnerInWorten, bewohnerZu } from '../personen/bewohner';
import { BewohnerSuche } from '../personen/BewohnerSuche';
import { anfrageKurz } from './abfragen';
import type { Email } from './modell';
import { useEmailAkt, type Urteil } from './useEmailAkt';
import { VerwerfenDialog } from './VerwerfenDialog';

interface Vorschlag {
  wort: string;
  warum: string;
  urteil: Urteil;
}

/** What a person decides about a mail: suggestions with their reason, search, discard. */
export function Entscheidung({ email, alle }: { email: Email; alle: boolean }) {
  const akt = useEmailAkt(email.id, alle);
  const [verwerfen, setVerwerfen] = useState(false);
  const [rueckfrage, setRueckfrage] = useState<Vorschlag | null>(null);
  const anfrage = useQuery(anfrageKurz(email.vorschlag_anfrage_id)).data;
  const bewohner = useQuery(bewohnerZu(email.vorschlag_person_id)).data ?? [];

  const vorschlaege: Vorschlag[] = [
    ...(anfrage == null
      ? []
      : [
          {
            wort: `An ${anfrage.nummer} anhängen`,
            warum: `${anfrage.betreff} (${anfrageStatus(anfrage.status).wort}): vermutlich dieselbe Sache.`,
            urteil: { art: 'anhaengen', anfrage_id: anfrage.id } as const,
          },
        ]),
    ...bewohner.map((b) => ({
      wort: 'Neue Anfrage anlegen',
      warum: `Für ${bewohnerInWorten(b)}.`,
      urteil: {
        art: 'neu',
        mietverhaeltnis_id: b.mietverhaeltnis_id,
        person_id: b.person_id,
      } as const,
    })),
  ];
  const [erster] = vorschlaege;
  useTasten({
    v: () => setVerwerfen(true),
    ...(erster === undefined ? {} : { '1': () => setRueckfrage(erster) }),
  });

  return (
    <Paper p="md" withBorder>
      <Stack gap="sm">
        <Title order={3} size="h5">
          Was soll damit geschehen?
        </Title>
        {email.grund_text !== null && (
          <Hinweis ton="bernstein" Symbol={IconMailQuestion}>
            {email.grund_text}
          </Hinweis>
        )}
        <Fehlermeldung fehler={akt.error} />
        {vorschlaege.map((vorschlag, i) => (
          <div key={vorschlag.warum}>
            <Button
              fullWidth
              size="sm"
              variant={i === 0 ? 'filled' : 'default'}
              loading={akt.isPending && akt.variables === vorschlag.urteil}
              leftSection={
                vorschlag.urteil.art === 'anhaengen' ? (
                  <IconLink size={18} aria-hidden="true" />
                ) : (
                  <IconPlus size={18} aria-hidden="true" />
                )
              }
              rightSection={i === 0 ? <Taste wert="1" /> : undefined}
              onClick={() => akt.mutate(vorschlag.urteil)}
            >
              {vorschlag.wort}
            </Button>
            <Text size="sm" c="dimmed" mt={2}>
              {vorschlag.warum}
            </Text>
          </div>
        ))}
        <BewohnerSuche
          label="Neue Anfrage für jemand anderen"
          laeuft={akt.isPending}
          gewaehlt={(b) =>
            akt.mutate({
              art: 'neu',
              mietverhaeltnis_id: b.mietverhaeltnis_id,
              person_id: b.person_id,
            })
          }
        />
        <Button
          fullWidth
          size="sm"
          variant="default"
          leftSection={<IconTrashX size={18} aria-hidden="true" />}
          rightSection={<Taste wert="v" />}
          onClick={() => setVerwerfen(true)}
        >
          Verwerfen
        </Button>
      </Stack>
      <VerwerfenDialog
        offen={verwerfen}
        laeuft={akt.isPending}
        fehler={akt.error}
        schliessen={() => setVerwerfen(false)}
        verwerfen={(begruendung) =>
          akt.mutate({ art: 'verwerfen', begruendung }, { onSuccess: () => setVerwerfen(false) })
        }
      />
      <Rueckfrage
        offen={rueckfrage !== null}
        titel={`${rueckfrage?.wort ?? ''}?`}
        text={rueckfrage?.warum ?? ''}
        ja={rueckfrage?.wort ?? ''}
        schliessen={() => setRueckfrage(null)}
        bestaetigt={() => {
          if (rueckfrage !== null) akt.mutate(rueckfrage.urteil);
          setRueckfrage(null);
        }}
      />
    </Paper>
  );
}
