import { IconAlertTriangle } from '@tabler/icons-react';
import { fehlertext, istSitzungsfehler } from '../api/fehler';
import { Hinweis } from './Hinweis';

/** An act failed: the message of the API, and what to do. The input stays where it is. */
export function Fehlermeldung({ fehler }: { fehler: unknown }) {
  if (fehler == null || istSitzungsfehler(fehler)) return null;
  const { meldung, hinweis } = fehlertext(fehler);
  return (
    <Hinweis role="alert" ton="graurot" Symbol={IconAlertTriangle} titel={meldung}>
      {hinweis}
    </Hinweis>
  );
}
