import { KontoSeite } from '@/gemeinsam/konto/KontoSeite';
import { Benachrichtigungen } from './Benachrichtigungen';

/** The tenant's account: as for everybody, and which mails arrive. */
export function MieterKontoSeite() {
  return (
    <KontoSeite>
      <Benachrichtigungen />
    </KontoSeite>
  );
}
