import { Progress, Text } from '@mantine/core';
import { useVorrat } from './useVorhalten';
import stil from './Offline.module.css';

/** Before somebody goes down: whether everything is on the phone already. */
export function VorratZeile() {
  const { lesbar, gesamt, fotos } = useVorrat();
  if (gesamt === 0) return null;
  const alle = lesbar === gesamt;
  return (
    <div className={stil.vorrat}>
      <Text size="sm" c="dimmed">
        {!alle
          ? `${lesbar} von ${gesamt} Aufträgen sind auch ohne Empfang lesbar.`
          : fotos > 0
            ? `Ohne Empfang lesbar; ${fotos === 1 ? 'ein Foto wird' : `${fotos} Fotos werden`} noch geladen.`
            : 'Alles ist auch ohne Empfang lesbar.'}
      </Text>
      {!alle && (
        <Progress size="sm" aria-label="Aufträge für unterwegs" value={(100 * lesbar) / gesamt} />
      )}
    </div>
  );
}
