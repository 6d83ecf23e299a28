import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChecklist, IconDotsVertical, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { mitToken } from '@/gemeinsam/api/client';
import { fehlerAus, fehlertext } from '@/gemeinsam/api/fehler';
import { heuteIso } from '@/gemeinsam/zeit/format';
import { Taste } from '../tasten/Taste';
import { alsJson, type Auswahl } from './auswahl';

/** 10,000 rows take the database a moment (ms). */
const FRIST = 60_000;

/** The list as the database sees it: not what is loaded, but all of it. */
async function alsDatei(auswahl: Auswahl): Promise<void> {
  const antwort = await mitToken(
    '/api/rpc/anfragen_exportieren',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: '*/*' },
      body: JSON.stringify({ auswahl: alsJson(auswahl) }),
    },
    FRIST,
  );
  if (!antwort.ok) throw await fehlerAus(antwort);
  const adresse = URL.createObjectURL(await antwort.blob());
  const anker = document.createElement('a');
  anker.href = adresse;
  anker.download = `anfragen-${heuteIso()}.csv`;
  anker.click();
  // The browser has begun to save by the next task.
  setTimeout(() => URL.revokeObjectURL(adresse));
}

/** What is done with the whole list. */
export function Listenmenue({ auswahl, auswaehlen }: { auswahl: Auswahl; auswaehlen: () => void }) {
  const speichern = useMutation({
    mutationFn: () => alsDatei(auswahl),
    onSuccess: () =>
      notifications.show({ color: 'green', message: 'Die Liste ist als CSV-Datei gespeichert.' }),
    onError: (fehler) => {
      const { meldung, hinweis } = fehlertext(fehler);
      notifications.show({ color: 'red', title: meldung, message: hinweis, autoClose: 10_000 });
    },
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size="lg"
          variant="default"
          aria-label="Weiteres mit dieser Liste"
          title="Weiteres mit dieser Liste"
          loading={speichern.isPending}
        >
          <IconDotsVertical size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconChecklist size={16} aria-hidden="true" />}
          rightSection={<Taste wert="m" />}
          onClick={auswaehlen}
        >
          Mehrere bearbeiten
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
          onClick={() => speichern.mutate()}
        >
          Als CSV-Datei speichern
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
