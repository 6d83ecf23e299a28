import { Button, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import { Fehlermeldung } from '@/gemeinsam/zustaende/Fehlermeldung';
import { alsAufwand, AufwandFelder, KEIN_AUFWAND } from './AufwandFelder';
import { tun } from './tun';

interface Eigenschaften {
  bezug: { anfrage_id: number } | { aufgabe_id: number };
  worum: string;
}

/** Enters working time and material, without anything else changing. */
export function Aufwand({ bezug, worum }: Eigenschaften) {
  const [offen, { open, close }] = useDisclosure(false);
  const [wert, setWert] = useState(KEIN_AUFWAND);
  const [fehler, setFehler] = useState<unknown>(null);
  const angaben = alsAufwand(wert);
  const speichern = async () => {
    if (angaben === null) return;
    try {
      await tun({ handlung: 'aufwand_erfassen', angaben: { ...bezug, ...angaben }, worum });
      setWert(KEIN_AUFWAND);
      setFehler(null);
      close();
    } catch (gescheitert) {
      setFehler(gescheitert);
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTool size={20} aria-hidden="true" />}
        onClick={open}
      >
        Material und Zeit
      </Button>
      <Modal opened={offen} onClose={close} title="Material und Zeit">
        <form
          onSubmit={(ereignis) => {
            ereignis.preventDefault();
            void speichern();
          }}
        >
          <Stack>
            <AufwandFelder wert={wert} aendern={setWert} />
            <Fehlermeldung fehler={fehler} />
            <Button type="submit" disabled={angaben === null}>
              Eintragen
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
