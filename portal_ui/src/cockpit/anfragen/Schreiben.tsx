import { SegmentedControl, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import type { Strang } from '@/gemeinsam/anfragen/gespraech';
import { NachrichtEingabe, type Eingabegriff } from '@/gemeinsam/anfragen/NachrichtEingabe';
import { Eigentuemerwahl } from '../beteiligte/Eigentuemerwahl';
import { eigentuemer, teilnehmer } from '../beteiligte/teilnehmer';

/** Opens the message field from outside (keys, buttons). */
export interface Schreibgriff {
  oeffnen: (art: Strang) => void;
}

interface Eigenschaften {
  anfrageId: number;
  /** To an ended Anfrage nobody writes to the tenant any more. */
  beendet: boolean;
  ref: Ref<Schreibgriff>;
}

const GESENDET: Record<Strang, string> = {
  nachricht: 'Antwort gesendet.',
  intern: 'Notiz gespeichert.',
  eigentuemer: 'Der Eigentümer bekommt eine E-Mail.',
};

/** Answer, internal note, letter to the owner: fields that cannot be mixed up, each with its own draft. */
export function Schreiben({ anfrageId, beendet, ref }: Eigenschaften) {
  const [gewaehlt, setGewaehlt] = useState<Strang>('nachricht');
  const art = beendet && gewaehlt === 'nachricht' ? 'intern' : gewaehlt;
  const [ohne, setOhne] = useState<number[]>([]);
  const personen = useQuery({ ...teilnehmer(anfrageId), enabled: art === 'eigentuemer' });
  const eingabe = useRef<Eingabegriff>(null);
  useImperativeHandle(
    ref,
    () => ({
      oeffnen: (neu) => {
        flushSync(() => setGewaehlt(neu));
        eingabe.current?.zeigen();
      },
    }),
    [],
  );
  return (
    <Stack gap="xs" className="hd-nicht-drucken">
      <SegmentedControl<Strang>
        aria-label="Was möchten Sie schreiben?"
        value={art}
        onChange={setGewaehlt}
        data={[
          ...(beendet ? [] : [{ value: 'nachricht' as const, label: 'Antwort an den Mieter' }]),
          { value: 'intern', label: 'Interne Notiz' },
          { value: 'eigentuemer', label: 'An den Eigentümer' },
        ]}
      />
      <NachrichtEingabe
        key={art}
        griff={eingabe}
        anfrageId={anfrageId}
        art={art}
        hilfen
        rueckfragbar
        {...(art === 'eigentuemer' && {
          kopf: <Eigentuemerwahl anfrageId={anfrageId} ohne={ohne} aendern={setOhne} />,
          empfaenger: eigentuemer(personen.data ?? []).flatMap(({ person_id }) =>
            person_id === null || ohne.includes(person_id) ? [] : [person_id],
          ),
        })}
        gesendet={() => notifications.show({ color: 'green', message: GESENDET[art] })}
      />
    </Stack>
  );
}
