import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rufe } from '@/gemeinsam/api/client';
import { faktorstand } from '@/gemeinsam/sicherheit/abfragen';
import type { Konto } from './abfragen';
import { GrundDialog } from './GrundDialog';

/** Somebody lost the telephone and the codes: the factor is taken away, with a reason. */
export function FaktorAufheben({ konto }: { konto: Konto }) {
  const client = useQueryClient();
  const [offen, setOffen] = useState(false);
  const eigener = useQuery(faktorstand());
  // Whoever has a factor shows a code; the database asks for it in any case.
  const mitCode = eigener.data !== undefined && eigener.data.seit !== null;
  const aufheben = async (grund: string, code: string) => {
    try {
      await rufe('zweitfaktor_aufheben', {
        benutzerkonto_id: konto.id,
        grund,
        ...(mitCode ? { code } : {}),
      });
    } finally {
      void client.invalidateQueries({ queryKey: ['benutzerkonten'] });
    }
    setOffen(false);
    notifications.show({
      color: 'green',
      message: `${konto.name} meldet sich wieder mit dem Passwort allein an.`,
    });
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`Zweiten Faktor von ${konto.name} aufheben`}
        onClick={() => setOffen(true)}
      >
        Faktor aufheben
      </Button>
      {offen && (
        <GrundDialog
          titel={`Zweiten Faktor von ${konto.name} aufheben?`}
          text={`Vergewissern Sie sich, dass wirklich ${konto.name} darum bittet. Das Konto wird überall abgemeldet und erfährt es per E-Mail; der Grund steht im Protokoll.`}
          ja="Aufheben"
          mitCode={mitCode}
          tun={aufheben}
          schliessen={() => setOffen(false)}
        />
      )}
    </>
  );
}
