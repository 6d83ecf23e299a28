import { Button, Group, Modal, NativeSelect, Title } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tafel } from '@/gemeinsam/aufgaben/abfragen';
import { Geruest } from '@/gemeinsam/zustaende/Geruest';
import { Ladefehler } from '@/gemeinsam/zustaende/Ladefehler';
import { Taste } from '../tasten/Taste';
import { useTasten } from '../tasten/useTasten';
import { bereiche } from './abfragen';
import { AufgabeFormular } from './AufgabeFormular';
import { Tafel } from './Tafel';
import stil from './Tafel.module.css';

/** The board of all tasks, or of one Bereich. */
export default function AufgabenSeite() {
  useDocumentTitle('Aufgaben · Hausdraht');
  const daten = useQuery(tafel());
  const alleBereiche = useQuery(bereiche());
  const [bereich, setBereich] = useState('alle');
  const [neu, { open, close }] = useDisclosure(false);
  useTasten({ n: open });
  if (daten.isPending) return <Geruest />;
  if (daten.isError) return <Ladefehler fehler={daten.error} erneut={daten.refetch} />;
  const gezeigt = daten.data.filter(
    (a) => bereich === 'alle' || String(a.hausmeister_bereich_id ?? '') === bereich,
  );
  return (
    <div className={stil.seite}>
      <Group justify="space-between" align="flex-end">
        <Title order={1} size="h2">
          Aufgaben
        </Title>
        <Group align="flex-end">
          <NativeSelect
            size="sm"
            aria-label="Wessen Aufgaben"
            value={bereich}
            onChange={(e) => setBereich(e.currentTarget.value)}
            data={[
              { value: 'alle', label: 'Alle Bereiche' },
              { value: '', label: 'Verwaltung' },
              ...(alleBereiche.data ?? []).map((b) => ({
                value: String(b.id),
                label: b.bezeichnung,
              })),
            ]}
          />
          <Button
            size="sm"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            rightSection={<Taste wert="n" />}
            onClick={open}
          >
            Neue Aufgabe
          </Button>
        </Group>
      </Group>
      <Tafel aufgaben={gezeigt} />
      <Modal opened={neu} onClose={close} size="lg" title="Neue Aufgabe">
        <AufgabeFormular aufgabe={null} abbrechen={close} fertig={close} />
      </Modal>
    </div>
  );
}
