import {
  Button,
  Checkbox,
  Group,
  Modal,
  Radio,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Anfrage } from '@/gemeinsam/anfragen/modell';
import { anfrageStatus, istBeendet } from '@/gemeinsam/gestaltung/werte';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { andereAnfragen } from './abfragen';
import { useAendern } from './useAendern';

interface Eigenschaften {
  anfrage: Anfrage;
  schliessen: () => void;
}

/** Says how this Anfrage belongs to another one; a duplicate can be closed in the same act. */
export function VerknuepfenDialog({ anfrage, schliessen }: Eigenschaften) {
  const [art, setArt] = useState('duplikat');
  const [eingabe, setEingabe] = useState('');
  const [suche] = useDebouncedValue(eingabe.trim(), 200);
  const [andere, setAndere] = useState('');
  const [mitEnde, setMitEnde] = useState(true);
  const treffer = useQuery({
    ...andereAnfragen(anfrage.id, suche),
    placeholderData: keepPreviousData,
  });
  const verknuepfen = useAendern('anfrage_verknuepfen', schliessen);
  const beendet = istBeendet(anfrage.status);
  const gewaehlt = treffer.data?.find((a) => String(a.id) === andere);
  const beenden = art === 'duplikat' && mitEnde && !beendet;
  return (
    <Modal opened onClose={schliessen} title="Mit einer anderen Anfrage verknüpfen" size="lg">
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (gewaehlt === undefined) return;
          verknuepfen.mutate({
            argumente: {
              anfrage_id: anfrage.id,
              andere_id: gewaehlt.id,
              art,
              schliessen: beenden,
            },
            meldung: beenden
              ? `Als Duplikat von ${gewaehlt.nummer} geschlossen.`
              : `Mit ${gewaehlt.nummer} verknüpft.`,
          });
        }}
      >
        <Stack>
          <SegmentedControl
            aria-label="Art der Verknüpfung"
            value={art}
            onChange={setArt}
            data={[
              { value: 'duplikat', label: 'Duplikat von' },
              { value: 'folge', label: 'Folgt auf' },
              { value: 'gehoert_zu', label: 'Gehört zu' },
            ]}
          />
          <TextInput
            label="Welche Anfrage?"
            placeholder="Nummer, Betreff oder Name"
            data-autofocus
            leftSection={<IconSearch size={18} aria-hidden="true" />}
            value={eingabe}
            onChange={(e) => setEingabe(e.currentTarget.value)}
          />
          {treffer.isError && <Ladefehler fehler={treffer.error} erneut={treffer.refetch} />}
          <div role="status">
            {suche.length >= 2 && treffer.data?.length === 0 && (
              <Text size="sm" c="dimmed">
                Nichts gefunden.
              </Text>
            )}
          </div>
          {treffer.data !== undefined && treffer.data.length > 0 && (
            <Radio.Group value={andere} onChange={setAndere} aria-label="Gefundene Anfragen">
              <Stack gap="xs">
                {treffer.data.map((a) => (
                  <Radio
                    key={a.id}
                    value={String(a.id)}
                    label={`${a.nummer} · ${a.betreff}`}
                    description={[a.melder_name, anfrageStatus(a.status).wort]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
          {art === 'duplikat' && !beendet && (
            <Checkbox
              label="Diese Anfrage damit schließen"
              description="Der Mieter liest, dass es schon gemeldet ist; die andere Nummer nur, wenn er jene Anfrage selbst sieht."
              checked={mitEnde}
              onChange={(e) => setMitEnde(e.currentTarget.checked)}
            />
          )}
          <Fehlermeldung fehler={verknuepfen.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={schliessen}>
              Abbrechen
            </Button>
            <Button type="submit" loading={verknuepfen.isPending} disabled={gewaehlt === undefined}>
              {beenden ? 'Als Duplikat schließen' : 'Verknüpfen'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
