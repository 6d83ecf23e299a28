import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';
import { fehlertext } from '@/gemeinsam/api/fehler';
import { anfragen, ARTEN, summe, type Art, type Stand } from './akte';

interface Rueckkehr {
  zurueckgenommen: number;
  ausnahmen: { anfrage_id: number; nummer: string; grund: string }[];
}

/** Says what was done; the toast with the way back stays as long as there is one. */
export function meldeErgebnis(client: QueryClient, art: Art, stand: Stand): void {
  const { geaendert, abgelehnt } = summe(stand);
  const bis = stand.ruecknehmbar_bis === null ? 0 : Date.parse(stand.ruecknehmbar_bis) - Date.now();
  const id = `sammelakt-${stand.sammelakt_id}`;
  const wort = ARTEN.find((a) => a.art === art)?.fertig ?? '';
  const akt = stand.sammelakt_id;
  notifications.show({
    id,
    color: 'green',
    autoClose: bis > 0 ? bis : 10_000,
    message: (
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {anfragen(geaendert)} {wort}.
          {abgelehnt.length > 0 &&
            ` Nicht möglich bei ${abgelehnt.map(({ nummer }) => nummer).join(', ')}.`}
        </Text>
        {bis > 0 && akt !== null && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              void zuruecknehmen(client, akt);
            }}
          >
            Rückgängig (zehn Minuten lang)
          </Button>
        )}
      </Stack>
    ),
  });
}

async function zuruecknehmen(client: QueryClient, sammelaktId: number): Promise<void> {
  try {
    const { zurueckgenommen, ausnahmen } = (await rufe(
      'sammelakt_zuruecknehmen',
      { sammelakt_id: sammelaktId },
      60_000,
    )) as Rueckkehr;
    notifications.show({
      color: ausnahmen.length === 0 ? 'green' : 'orange',
      autoClose: ausnahmen.length === 0 ? 6_000 : false,
      title: `Bei ${anfragen(zurueckgenommen)} zurückgenommen.`,
      message: ausnahmen.map(({ nummer, grund }) => `${nummer}: ${grund}`).join('\n'),
      style: { whiteSpace: 'pre-line' },
    });
  } catch (fehler) {
    const { meldung, hinweis } = fehlertext(fehler);
    notifications.show({ color: 'red', title: meldung, message: hinweis, autoClose: 10_000 });
  }
  void client.invalidateQueries({ queryKey: ['anfragen'] });
}
