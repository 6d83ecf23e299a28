import { Box, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Anhaenge } from '../dateien/Anhaenge';
import { datum } from '../zeit/format';
import { Hinweis } from '../zustaende/Hinweis';
import type { Anfrage, Anhang } from './modell';

interface Eigenschaften {
  anfrage: Anfrage;
  /** Photos taken when closing. */
  anhaenge: readonly Anhang[];
}

/** What was done, by whom, when: shown as soon as an Anfrage is closed. */
export function AbschlussAngaben({ anfrage, anhaenge }: Eigenschaften) {
  if (anfrage.massnahme === null) return null;
  return (
    <Hinweis ton="gruen" Symbol={IconCheck} titel="Das wurde getan">
      <Text className="hd-text">{anfrage.massnahme}</Text>
      <Text size="sm" mt={4}>
        {anfrage.ausgefuehrt_von}
        {anfrage.erledigt_am !== null && `, ${datum(anfrage.erledigt_am)}`}
      </Text>
      {anhaenge.length > 0 && (
        <Box mt="sm">
          <Anhaenge anhaenge={anhaenge} />
        </Box>
      )}
    </Hinweis>
  );
}
