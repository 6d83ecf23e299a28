import { SegmentedControl, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { NachrichtEingabe } from '@/gemeinsam/anfragen/NachrichtEingabe';

type Art = 'nachricht' | 'intern';

/** Opens the message field from outside (keys, buttons). */
export interface Schreibgriff {
  oeffnen: (art: Art) => void;
}

interface Eigenschaften {
  anfrageId: number;
  /** An ended Anfrage takes notes only. */
  nurNotiz: boolean;
  ref: Ref<Schreibgriff>;
}

/** Answer or internal note: two fields that cannot be mixed up, each with its own draft. */
export function Schreiben({ anfrageId, nurNotiz, ref }: Eigenschaften) {
  const [gewaehlt, setGewaehlt] = useState<Art>('nachricht');
  const art = nurNotiz ? 'intern' : gewaehlt;
  const feld = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      oeffnen: (neu) => {
        flushSync(() => setGewaehlt(neu));
        feld.current?.scrollIntoView({ block: 'center' });
        feld.current?.focus();
      },
    }),
    [],
  );
  return (
    <Stack gap="xs" className="hd-nicht-drucken">
      {!nurNotiz && (
        <SegmentedControl
          aria-label="Was möchten Sie schreiben?"
          value={gewaehlt}
          onChange={setGewaehlt}
          data={[
            { value: 'nachricht', label: 'Antwort an den Mieter' },
            { value: 'intern', label: 'Interne Notiz' },
          ]}
        />
      )}
      <NachrichtEingabe
        key={art}
        feld={feld}
        anfrageId={anfrageId}
        art={art}
        rueckfragbar
        gesendet={() =>
          notifications.show({
            color: 'green',
            message: art === 'intern' ? 'Notiz gespeichert.' : 'Antwort gesendet.',
          })
        }
      />
    </Stack>
  );
}
