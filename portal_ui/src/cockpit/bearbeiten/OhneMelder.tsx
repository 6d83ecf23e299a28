import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPhoneCall, IconUserQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { istBeendet } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Hinweis } from '@/gemeinsam/zustaende/Hinweis';
import { merkbarBei, NummerMerken, useNummerMerken } from '../personensuche/NummerMerken';
import { Personensuche } from '../personensuche/Personensuche';
import type { Ziel } from '../personensuche/suche';
import { anruf, anrufgrund } from './anrufe';
import { useAendern } from './useAendern';

interface Eigenschaften {
  anfrage: Anfrage;
  mitHaus: boolean;
}

/** Nobody knows yet whose Anfrage this is: why, and the way to say so. */
export function OhneMelder({ anfrage, mitHaus }: Eigenschaften) {
  const gespraech = useQuery(anruf(anfrage.id)).data;
  const [offen, setOffen] = useState(false);
  if (gespraech === undefined || (gespraech === null && mitHaus)) return null;
  return (
    <Stack mb="md" gap="xs">
      <Hinweis
        ton="bernstein"
        Symbol={gespraech === null ? IconUserQuestion : IconPhoneCall}
        titel={gespraech === null ? 'Ohne Melder' : 'Anrufer noch nicht zugeordnet'}
      >
        {gespraech !== null && (
          <Text size="sm">
            {anrufgrund(gespraech.grund)}
            {gespraech.nummer !== '' && ` Anruf von ${gespraech.nummer}.`}
            {gespraech.name !== '' && ` Genannter Name: ${gespraech.name}.`} Bis dahin sieht nur die
            Verwaltung diese Anfrage.
          </Text>
        )}
      </Hinweis>
      {!istBeendet(anfrage.status) && (
        <Group className="hd-nicht-drucken">
          <Button size="sm" onClick={() => setOffen(true)}>
            Anrufer zuordnen
          </Button>
        </Group>
      )}
      {offen && (
        <ZuordnenDialog
          anfrageId={anfrage.id}
          nummer={gespraech?.nummer ?? ''}
          name={gespraech?.name ?? ''}
          schliessen={() => setOffen(false)}
        />
      )}
    </Stack>
  );
}

interface DialogEigenschaften {
  anfrageId: number;
  /** Where the call came from, and the name the caller gave; empty when unknown. */
  nummer: string;
  name: string;
  schliessen: () => void;
}

function ZuordnenDialog({ anfrageId, nummer, name, schliessen }: DialogEigenschaften) {
  const [ziel, setZiel] = useState<Ziel | null>(null);
  const [mitNummer, setMitNummer] = useState(false);
  const merkbar = merkbarBei(ziel, nummer);
  const merken = useNummerMerken();
  const setzen = useAendern('anfrage_melder_setzen', () => {
    if (merkbar !== null && mitNummer) merken.mutate({ person: merkbar, nummer });
    schliessen();
  });
  const nurHaus = useAendern('anfrage_aendern', schliessen);
  const zuordnen = () => {
    if (ziel === null) return;
    if (ziel.art === 'haus') {
      nurHaus.mutate({
        argumente: {
          anfrage_id: anfrageId,
          aenderungen: { objekt_id: ziel.haus.objekt_id },
          bisher: { objekt_id: null },
        },
        meldung: `Dem Haus ${ziel.haus.objekt} zugeordnet.`,
      });
      return;
    }
    const { person } = ziel;
    setzen.mutate({
      argumente: {
        anfrage_id: anfrageId,
        ...(person.mietverhaeltnis_id !== null
          ? { mietverhaeltnis_id: person.mietverhaeltnis_id, person_id: person.person_id }
          : { eigentuemer_id: person.eigentuemer_id ?? 0 }),
      },
      meldung: `${person.name} zugeordnet.`,
    });
  };
  return (
    <Modal opened onClose={schliessen} title="Anrufer zuordnen" size="lg">
      <form
        onSubmit={(e) => {
          e.preventDefault();
          zuordnen();
        }}
      >
        <Stack>
          <Personensuche
            fokus
            haeuser
            label="Wer hat angerufen?"
            vorgabe={nummer === '' ? name : nummer}
            gewaehlt={ziel}
            waehlen={(neu) => {
              setZiel(neu);
              setMitNummer(false);
            }}
          />
          {merkbar !== null && (
            <NummerMerken
              person={merkbar}
              nummer={nummer}
              gewaehlt={mitNummer}
              waehlen={setMitNummer}
            />
          )}
          <Text size="sm" c="dimmed">
            Eine zugeordnete Person sieht diese Anfrage ab dann mit allem, was nicht intern ist.
          </Text>
          <Fehlermeldung fehler={setzen.error ?? nurHaus.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button
              type="submit"
              disabled={ziel === null}
              loading={setzen.isPending || nurHaus.isPending}
            >
              Zuordnen
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
