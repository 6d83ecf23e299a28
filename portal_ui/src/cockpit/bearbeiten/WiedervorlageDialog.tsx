import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { datum } from '@/gemeinsam/zeit/format';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { inTagen } from './aenderungen';
import { useAendern } from './useAendern';

interface Eigenschaften {
  anfrageId: number;
  am: string | null;
  schliessen: () => void;
}

const SCHNELL = [
  { tage: 1, wort: 'Morgen' },
  { tage: 3, wort: 'In 3 Tagen' },
  { tage: 7, wort: 'In einer Woche' },
  { tage: 28, wort: 'In 4 Wochen' },
] as const;

/** The day on which the office wants to look again. */
export function WiedervorlageDialog({ anfrageId, am, schliessen }: Eigenschaften) {
  const [tag, setTag] = useState(am ?? '');
  const setzen = useAendern('anfrage_wiedervorlage', schliessen);
  const vorlegen = (wann: string | null) =>
    setzen.mutate({
      // Without a day nothing is laid before anybody again.
      argumente: { anfrage_id: anfrageId, ...(wann === null ? {} : { am: wann }) },
      meldung: wann === null ? 'Keine Wiedervorlage mehr.' : `Wiedervorlage am ${datum(wann)}.`,
    });
  return (
    <Modal opened onClose={schliessen} title="Wiedervorlage">
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (tag !== '') vorlegen(tag);
        }}
      >
        <Stack>
          <Group gap="xs">
            {SCHNELL.map(({ tage, wort }, nr) => (
              <Button
                key={tage}
                variant="default"
                size="sm"
                data-autofocus={nr === 0 || undefined}
                disabled={setzen.isPending}
                onClick={() => vorlegen(inTagen(tage))}
              >
                {wort}
              </Button>
            ))}
          </Group>
          <TextInput
            type="date"
            label="Oder an diesem Tag"
            min={inTagen(0)}
            value={tag}
            onChange={(e) => setTag(e.currentTarget.value)}
          />
          <Fehlermeldung fehler={setzen.error} />
          <Group justify="flex-end">
            {am !== null && (
              <Button variant="default" disabled={setzen.isPending} onClick={() => vorlegen(null)}>
                Nicht mehr vorlegen
              </Button>
            )}
            <Button type="submit" loading={setzen.isPending} disabled={tag === ''}>
              Vorlegen
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
