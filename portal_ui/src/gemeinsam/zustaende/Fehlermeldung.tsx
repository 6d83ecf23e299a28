import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { fehlertext, istSitzungsfehler } from '../api/fehler';

/** An act failed: the message of the API, and what to do. The input stays where it is. */
export function Fehlermeldung({ fehler }: { fehler: unknown }) {
  if (fehler == null || istSitzungsfehler(fehler)) return null;
  const { meldung, hinweis } = fehlertext(fehler);
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={meldung}
    >
      {hinweis}
    </Alert>
  );
}
