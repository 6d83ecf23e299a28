import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { ApiFehler, fehlertext, istSitzungsfehler } from '../api/fehler';
import { Geruest } from './Geruest';
import { Hinweisseite } from './Hinweisseite';
import { NichtGefunden } from './NichtGefunden';

interface Eigenschaften {
  fehler: unknown;
  erneut: () => unknown;
}

/** Reading failed: what happened and one button to try again. */
export function Ladefehler({ fehler, erneut }: Eigenschaften) {
  if (istSitzungsfehler(fehler)) return <Geruest />;
  if (fehler instanceof ApiFehler && fehler.status === 404) return <NichtGefunden />;
  const { meldung, hinweis } = fehlertext(fehler);
  return (
    <div role="alert">
      <Hinweisseite
        Symbol={IconPlugConnectedX}
        titel="Das konnte nicht geladen werden"
        text={hinweis === null ? meldung : `${meldung} ${hinweis}`}
        aktion={<Button onClick={() => erneut()}>Erneut versuchen</Button>}
      />
    </div>
  );
}
