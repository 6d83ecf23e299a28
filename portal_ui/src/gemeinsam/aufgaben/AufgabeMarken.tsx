import { IconAlarm, IconCalendarTime } from '@tabler/icons-react';
import { PrioritaetMarke } from '../gestaltung/PrioritaetMarke';
import { StatusMarke } from '../gestaltung/StatusMarke';
import type { Aufgabe } from './abfragen';
import { aufgabeStatus, faelligkeit, laeuft } from './werte';

interface Eigenschaften {
  aufgabe: Aufgabe;
  /** Where the column says it already, the state is left out. */
  ohneStatus?: boolean;
}

/** State, priority and day of a task. */
export function AufgabeMarken({ aufgabe, ohneStatus = false }: Eigenschaften) {
  const wann = laeuft(aufgabe.status) ? faelligkeit(aufgabe.faellig_am) : '';
  return (
    <>
      {!ohneStatus && <StatusMarke klein anzeige={aufgabeStatus(aufgabe.status)} />}
      <PrioritaetMarke klein wert={aufgabe.prioritaet} />
      {wann !== '' && (
        <StatusMarke
          klein
          anzeige={
            wann.startsWith('überfällig')
              ? { wort: wann, ton: 'rot', Symbol: IconAlarm }
              : { wort: wann, ton: 'grau', Symbol: IconCalendarTime }
          }
        />
      )}
    </>
  );
}
