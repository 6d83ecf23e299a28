import { notifications } from '@mantine/notifications';
import { merkeSelbst } from '@/gemeinsam/anfragen/selbst';
import type { Akt } from './ablage';
import { schlange } from './schlange';

/** Keeps an act on the phone; says so when it cannot be sent now. Throws SpeicherVoll. */
export async function tun(
  akt: Pick<Akt, 'handlung' | 'angaben' | 'worum'> & { fotos?: Akt['fotos'] },
): Promise<void> {
  const { anfrage_id } = akt.angaben;
  if (anfrage_id !== undefined) {
    if (akt.handlung === 'anfrage_akzeptieren') merkeSelbst(anfrage_id, 'akzeptiert');
    if (akt.handlung === 'anfrage_abschliessen') merkeSelbst(anfrage_id, 'abgeschlossen');
  }
  await schlange.einreihen({ fotos: [], ...akt });
  if (!navigator.onLine) {
    notifications.show({
      id: 'gesichert',
      message: 'Auf dem Telefon gesichert. Es wird übertragen, sobald Empfang da ist.',
    });
  }
}
