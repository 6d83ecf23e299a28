import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Hinweisseite } from './Hinweisseite';

/** Nobody answers: says so, tries again when the network returns, and on request. */
export function Unerreichbar({ erneut }: { erneut: () => Promise<void> }) {
  const [laeuft, setLaeuft] = useState(false);
  useEffect(() => {
    const versuch = () => void erneut();
    addEventListener('online', versuch);
    return () => removeEventListener('online', versuch);
  }, [erneut]);
  return (
    <main>
      <Hinweisseite
        ebene={1}
        Symbol={IconPlugConnectedX}
        titel="Keine Verbindung"
        text="Wir erreichen den Server gerade nicht. Prüfen Sie bitte Ihre Internetverbindung; sobald sie da ist, geht es von selbst weiter."
        aktion={
          <Button
            loading={laeuft}
            onClick={() => {
              setLaeuft(true);
              void erneut().finally(() => setLaeuft(false));
            }}
          >
            Erneut versuchen
          </Button>
        }
      />
    </main>
  );
}
